const { createHash } = require('node:crypto');

/** Writes files.json: every file of the build with its size and SHA-256, for who has to vouch for what a server serves. */
class FileIndex {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FileIndex', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FileIndex', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const rows = Object.keys(assets)
            .sort()
            .map((file) => {
              const bytes = assets[file].buffer();
              return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
            });
          compilation.emitAsset('files.json', new sources.RawSource(`${JSON.stringify(rows, null, 1)}\n`));
        },
      );
    });
  }
}

module.exports = { FileIndex };
