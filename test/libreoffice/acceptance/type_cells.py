"""Types into cells of workbooks with openpyxl: a program that knows nothing of ours. Jobs come as JSON on standard input:
[{"in": file, "out": file, "cells": [{"sheet", "cell", "date" | "text"}]}]."""
import datetime
import json
import sys

import openpyxl

for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(job["in"], keep_vba=job["in"].endswith(".xlsm"))
    for entry in job["cells"]:
        cell = book[entry["sheet"]][entry["cell"]]
        if "date" in entry:
            cell.value = datetime.datetime.fromisoformat(entry["date"])
            cell.number_format = "dd/mm/yyyy"
        else:
            cell.value = entry["text"]
    book.save(job["out"])
