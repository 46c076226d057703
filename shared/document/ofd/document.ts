import { tooLargeInside } from '../faults.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import { allNamed, flagOf, named } from './elements.ts';
import { boxIn, type OfdBox } from './geometry.ts';
import type { OfdPackage, Part } from './package.ts';
import { missing } from './refuse.ts';

/** A page with what is printed on it beside its own content. */
export interface OfdPage {
  /** Pages whose content is printed first or last on this one. */
  readonly templates: readonly XmlElement[];
  readonly root: XmlElement;
  readonly box: OfdBox;
  /** Drawings that are kept as resources, by their id. */
  readonly units: ReadonlyMap<string, XmlElement>;
}

/** Most pages of a report. */
const PAGE_LIMIT = 120;
const A4: OfdBox = { x: 0, y: 0, width: 210, height: 297 };

const locationOf = (element: XmlElement | undefined): string => (element === undefined ? '' : textOf(element));
const physicalBox = (area: XmlElement | undefined): OfdBox | null => boxIn(locationOf(named(area, 'PhysicalBox')));

/** Adds the drawings of the resource files that a part points to. */
async function addUnits(
  units: Map<string, XmlElement>,
  office: OfdPackage,
  from: Part,
  holder: XmlElement | undefined,
) {
  for (const name of ['PublicRes', 'DocumentRes', 'PageRes']) {
    for (const location of allNamed(holder, name)) {
      const resources = await office.find(from.path, textOf(location));
      for (const group of allNamed(resources?.root, 'CompositeGraphicUnits')) {
        for (const unit of allNamed(group, 'CompositeGraphicUnit')) {
          units.set(unit.attributes.ID ?? '', unit);
        }
      }
    }
  }
}

/** The pages that pages may be printed on, by their id. */
async function templatesOf(office: OfdPackage, document: Part): Promise<Map<string, Part>> {
  const templates = new Map<string, Part>();
  for (const { attributes } of allNamed(named(document.root, 'CommonData'), 'TemplatePage')) {
    templates.set(attributes.ID ?? '', await office.part(document.path, attributes.BaseLoc ?? ''));
  }
  return templates;
}

/** The pages of a document in their order (GB/T 33190-2016, 7.5 to 7.7). */
async function pagesOf(office: OfdPackage, document: Part): Promise<OfdPage[]> {
  const common = named(document.root, 'CommonData');
  const templates = await templatesOf(office, document);
  const units = new Map<string, XmlElement>();
  await addUnits(units, office, document, common);
  for (const template of templates.values()) {
    await addUnits(units, office, template, template.root);
  }
  const references = allNamed(named(document.root, 'Pages'), 'Page');
  if (references.length > PAGE_LIMIT) {
    throw tooLargeInside(`${references.length} pages`);
  }
  const pages: OfdPage[] = [];
  for (const { attributes } of references) {
    const part = await office.part(document.path, attributes.BaseLoc ?? '');
    const own = new Map(units);
    await addUnits(own, office, part, part.root);
    pages.push({
      templates: allNamed(part.root, 'Template').flatMap(
        (one) => templates.get(one.attributes.TemplateID ?? '')?.root ?? [],
      ),
      root: part.root,
      box: physicalBox(named(part.root, 'Area')) ?? physicalBox(named(common, 'PageArea')) ?? A4,
      units: own,
    });
  }
  return pages;
}

/** Where a document begins: in its current version if it has several (7.4, 16). */
async function documentOf(office: OfdPackage, entry: Part, body: XmlElement): Promise<Part> {
  const current = allNamed(named(body, 'Versions'), 'Version').find((version) => flagOf(version, 'Current', false));
  if (current !== undefined) {
    const version = await office.part(entry.path, current.attributes.BaseLoc ?? '');
    const root = named(version.root, 'DocRoot');
    if (root !== undefined) {
      return office.part(version.path, textOf(root));
    }
  }
  return office.part(entry.path, locationOf(named(body, 'DocRoot')));
}

/** The pages of all documents in a file. Throws ReadingError `damaged` where a part is missing. */
export async function allPages(office: OfdPackage): Promise<OfdPage[]> {
  const entry = await office.part('', 'OFD.xml');
  const pages: OfdPage[] = [];
  for (const body of allNamed(entry.root, 'DocBody')) {
    pages.push(...(await pagesOf(office, await documentOf(office, entry, body))));
    if (pages.length > PAGE_LIMIT) {
      throw tooLargeInside(`${pages.length} pages`);
    }
  }
  if (pages.length === 0) {
    throw missing('every page');
  }
  return pages;
}
