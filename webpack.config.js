const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { FileIndex } = require('./scripts/file-index.cjs');
const { contentPolicy, developmentPolicy } = require('./scripts/web-policy.cjs');

const PORT = 3000;

/** Page -> what runs on it. */
const PAGES = { taskpane: ['taskpane'], commands: ['commands'], dialog: ['dialog'], 'ho-tro': [] };

/** Files of public/ that pages name directly; they are served as they are written. */
const PLAIN_FILES = ['trang.css', 'khoi-dong.js'];

const source = (...parts) => path.resolve(__dirname, ...parts);

/** Plain file -> name under which it is served: with a hash of its content, so that it may be kept for ever. */
function servedNames(hashed) {
  return Object.fromEntries(
    PLAIN_FILES.map((file) => {
      const { name, ext } = path.parse(file);
      const hash = createHash('sha256')
        .update(readFileSync(source('public', file)))
        .digest('hex')
        .slice(0, 10);
      return [file, hashed ? `${name}.${hash}${ext}` : file];
    }),
  );
}

const page =
  (parameters) =>
  ([name, chunks]) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: source('public', `${name}.html`),
      chunks,
      scriptLoading: 'defer',
      inject: 'head',
      templateParameters: parameters,
      minify: false,
    });

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2020',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** A certificate that this machine trusts; Windows and Mac ask the developer once. Without it a browser still opens the pages after a warning, Excel does not. */
async function trustedCertificate() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.warn(`Chưa cài được chứng thư phát triển, dùng chứng thư tạm: ${error.message.trim()}`);
    return {};
  }
}

async function developmentServer() {
  return {
    host: 'localhost',
    port: PORT,
    server: { type: 'https', options: await trustedCertificate() },
    hot: false,
    client: { overlay: false },
    static: false,
    onListening: () => console.log(SIDELOADING),
  };
}

const SIDELOADING = `
Phụ Lục: https://localhost:${PORT}/taskpane.html
Nạp thử vào Excel (manifest.xml trỏ tới máy này):
  Excel trên web   Trang đầu (Home) > Phần bổ trợ (Add-ins) > More Settings > Upload My Add-in > manifest.xml
  Windows          đặt manifest.xml vào một thư mục chia sẻ đã tin cậy, xem docs/trien-khai.md
  Mac              chép manifest.xml vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
`;

module.exports = async (env, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  const files = servedNames(production);
  const policy = production ? contentPolicy : developmentPolicy;
  return {
    mode,
    target: ['web', 'es2020'],
    entry: {
      taskpane: source('src/taskpane/index.tsx'),
      commands: source('src/commands/index.ts'),
      dialog: source('src/commands/dialog/index.ts'),
    },
    output: {
      path: source('dist/web'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/u, exclude: /node_modules/u, use: swc }],
    },
    optimization: {
      runtimeChunk: 'single',
      splitChunks: { chunks: 'all' },
    },
    // Never eval: the content policy forbids it, in development too.
    devtool: production ? false : 'source-map',
    performance: { hints: false },
    plugins: [
      ...Object.entries(PAGES).map(page({ policy, files })),
      new CopyPlugin({
        patterns: [
          { from: source('assets/*.png'), to: 'assets/[name][ext]' },
          // ES5 for webviews that know nothing else: not to be rewritten by a minimiser.
          ...PLAIN_FILES.map((file) => ({ from: source('public', file), to: files[file], info: { minimized: true } })),
        ],
      }),
      ...(production ? [new FileIndex()] : []),
    ],
    ...(env?.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
};
