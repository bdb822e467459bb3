// `node tools/setup/compile-sources.mjs FOLDER …`: writes each folder's src as JavaScript into its dist.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

async function compile(folder) {
  const [from, to] = [join(folder, 'src'), join(folder, 'dist')];
  await rm(to, { recursive: true, force: true });
  const names = (await readdir(from, { recursive: true })).filter(isSource);
  await Promise.all(names.map((name) => compileFile(join(from, name), join(to, name.replace(/\.ts$/, '.js')))));
}

const isSource = (name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name);

async function compileFile(source, target) {
  const { code, map } = await transformFile(source, swcOptions({ sourceMaps: true }));
  await mkdir(dirname(target), { recursive: true });
  // Stacks of errors name the source from where the compiled file lies.
  const mapped = { ...JSON.parse(map), sources: [relative(dirname(target), source).replaceAll('\\', '/')] };
  await writeFile(`${target}.map`, JSON.stringify(mapped));
  await writeFile(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
}

await Promise.all(process.argv.slice(2).map(compile));
