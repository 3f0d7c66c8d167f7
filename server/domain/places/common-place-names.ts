import { type CouncilArea, findCouncilArea } from './council-areas.ts';

/**
 * Names by which people know a council area, or several, besides its own: in plain words (`search-text.ts`), with the current
 * GSS codes. Sources: the names and areas of the Local Government etc. (Scotland) Act 1994, sch. 1, the regions of the Local
 * Government (Scotland) Act 1973, sch. 1, and the counties before them, whose bounds are those of today only nearly; the
 * Local Government (Gaelic Names) (Scotland) Act 1997 and the Gaelic names that councils use (Ainmean-Àite na h-Alba).
 */
const COMMON_PLACE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'western isles': ['S12000013'],
  'outer hebrides': ['S12000013'],
  'eilean siar': ['S12000013'],
  'eileanan siar': ['S12000013'],
  'eileanan an iar': ['S12000013'],
  'na h eileanan an iar': ['S12000013'],
  'comhairle nan eilean': ['S12000013'],
  'comhairle nan eilean siar': ['S12000013'],
  hebrides: ['S12000013', 'S12000035', 'S12000017'],
  'inner hebrides': ['S12000035', 'S12000017'],
  zetland: ['S12000027'],
  shetlands: ['S12000027'],
  'northern isles': ['S12000023', 'S12000027'],
  orkneys: ['S12000023'],
  highlands: ['S12000017'],
  'highlands and islands': ['S12000017', 'S12000013', 'S12000023', 'S12000027', 'S12000035', 'S12000020'],
  gaidhealtachd: ['S12000017'],
  'inverness shire': ['S12000017'],
  invernessshire: ['S12000017'],
  'ross shire': ['S12000017'],
  rossshire: ['S12000017'],
  'ross and cromarty': ['S12000017'],
  nairnshire: ['S12000017'],
  grampian: ['S12000033', 'S12000034', 'S12000020'],
  'obar dheathain': ['S12000033'],
  kincardineshire: ['S12000034'],
  mearns: ['S12000034'],
  banffshire: ['S12000034', 'S12000020'],
  morayshire: ['S12000020'],
  elginshire: ['S12000020'],
  tayside: ['S12000041', 'S12000042', 'S12000048'],
  forfarshire: ['S12000041'],
  'dun deagh': ['S12000042'],
  perthshire: ['S12000048'],
  'perthshire and kinross': ['S12000048'],
  'kinross shire': ['S12000048'],
  kinrossshire: ['S12000048'],
  'kingdom of fife': ['S12000047'],
  fifeshire: ['S12000047'],
  'forth valley': ['S12000005', 'S12000014', 'S12000030'],
  'central region': ['S12000005', 'S12000014', 'S12000030'],
  clacks: ['S12000005'],
  stirlingshire: ['S12000030', 'S12000014'],
  sruighlea: ['S12000030'],
  lothian: ['S12000036', 'S12000010', 'S12000019', 'S12000040'],
  lothians: ['S12000036', 'S12000010', 'S12000019', 'S12000040'],
  'dun eideann': ['S12000036'],
  haddingtonshire: ['S12000010'],
  linlithgowshire: ['S12000040'],
  'borders region': ['S12000026'],
  berwickshire: ['S12000026'],
  peeblesshire: ['S12000026'],
  roxburghshire: ['S12000026'],
  selkirkshire: ['S12000026'],
  tweeddale: ['S12000026'],
  dumfriesshire: ['S12000006'],
  kirkcudbrightshire: ['S12000006'],
  wigtownshire: ['S12000006'],
  strathclyde: [
    ...['S12000008', 'S12000011', 'S12000018', 'S12000021', 'S12000028', 'S12000029', 'S12000035', 'S12000038'],
    ...['S12000039', 'S12000045', 'S12000049', 'S12000050'],
  ],
  glaschu: ['S12000049'],
  'greater glasgow': ['S12000049', 'S12000045', 'S12000011', 'S12000038', 'S12000039'],
  dumbartonshire: ['S12000039', 'S12000045'],
  'dumbarton and clydebank': ['S12000039'],
  argyllshire: ['S12000035'],
  argyle: ['S12000035'],
  'argyle and bute': ['S12000035'],
  buteshire: ['S12000035', 'S12000021'],
};

interface NamedPlaces {
  /** In plain words. */
  readonly name: string;
  readonly areas: readonly CouncilArea[];
}

export const commonPlaceNames: readonly NamedPlaces[] = Object.entries(COMMON_PLACE_NAMES).map(([name, codes]) => ({
  name,
  areas: codes.map((code) => {
    const area = findCouncilArea(code);
    if (area === null) throw new Error(`${code} of ${name} is not a council area.`);
    return area;
  }),
}));
