// Imported first by every entry script, before anything an old Node could not read.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    '\nThis project needs Node 20.19 or newer to start; here runs Node ' +
      process.versions.node +
      '.\nInstall a current Node from https://nodejs.org (or with nvm: nvm install 24) and run the command again.\n',
  );
  process.exit(1);
}
