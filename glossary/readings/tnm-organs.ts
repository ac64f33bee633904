import type { Solid } from './staged-disease.ts';

/** What the categories of one cancer mean. Each is a short clause that follows “T2:”; a letter (“2a”) that is missing takes that of its number; “p2” is for what was seen in tissue. */
export interface Categories {
  /** The organ, as the picture names it. */
  organ: string;
  t: Readonly<Record<string, string>>;
  n: Readonly<Record<string, string>>;
  m?: Readonly<Record<string, string>>;
}

/** What is the same for every cancer. */
export const COMMON = {
  t: {
    X: 'the first tumor couldn’t be assessed',
    0: 'no first tumor was found',
    is: 'abnormal cells are only in the layer where they began',
  },
  n: { X: 'nearby nodes couldn’t be assessed', 0: 'no cancer was found in nearby nodes' },
  m: {
    X: 'spread to distant parts wasn’t assessed',
    0: 'no spread to distant parts was found',
    1: 'it has spread to distant parts of the body',
  },
} as const;

/**
 * AJCC and UICC TNM, 8th edition (2017), read in NCI’s PDQ (breast, NBK65744), Radiopaedia (breast), the NCI Metathesaurus (colon), elearnrad.com (lung,
 * pancreas), Gershenwald 2017 (melanoma, doi:10.3322/caac.21409), Otoscape and pacs.de (mouth) and AJNR’s table (throat with HPV). 9th edition (2025) for
 * pleural mesothelioma (NDRS staging sheet of NHS England). N2a, N2b, M1c1 and M1c2 of the lung (9th edition), prostate, ovary, and cervix (AJCC version 9,
 * 2021): from the guideline; not opened.
 */
export const CATEGORIES: Readonly<Partial<Record<Solid | 'mouth' | 'throat', Categories>>> = {
  'breast-cancer': {
    organ: 'breast',
    t: {
      is: 'abnormal cells are only where they began, such as in a milk duct',
      '1': 'the tumor is 2 cm or smaller',
      '1mi': 'the tumor is 1 mm or smaller',
      '1a': 'the tumor is over 1 and up to 5 mm',
      '1b': 'the tumor is over 5 and up to 10 mm',
      '1c': 'the tumor is over 1 and up to 2 cm',
      '2': 'the tumor is over 2 and up to 5 cm',
      '3': 'the tumor is larger than 5 cm',
      '4': 'the tumor has grown into the chest wall or the skin of the breast',
      '4a': 'the tumor has grown into the chest wall',
      '4b': 'the tumor has reached the skin of the breast',
      '4c': 'the tumor has reached the chest wall and the skin',
      '4d': 'it is inflammatory breast cancer',
    },
    n: {
      '1': 'cancer is in a few nearby nodes, mostly one to three in the armpit',
      '1mi': 'a nearby node holds a tiny amount of cancer, no more than 2 mm',
      '2': 'cancer is in more nearby nodes, often four to nine in the armpit, or in nodes that stick together',
      '3': 'cancer is in many nearby nodes, often ten or more, or near the collarbone',
    },
  },
  'lung-cancer': {
    organ: 'lung',
    t: {
      '1': 'the tumor is 3 cm or smaller',
      '1mi': 'the tumor is 3 cm or smaller and has hardly grown into the lung',
      '1a': 'the tumor is 1 cm or smaller',
      '1b': 'the tumor is over 1 and up to 2 cm',
      '1c': 'the tumor is over 2 and up to 3 cm',
      '2': 'the tumor is over 3 and up to 5 cm, or has reached a main airway or the cover of the lung',
      '2a': 'the tumor is over 3 and up to 4 cm, or has reached a main airway or the cover of the lung',
      '2b': 'the tumor is over 4 and up to 5 cm',
      '3': 'the tumor is over 5 and up to 7 cm, or has grown into a part such as the chest wall, or a second spot is in the same lobe',
      '4': 'the tumor is over 7 cm, or has grown into a part such as the windpipe, or a second spot is in another lobe of that lung',
    },
    n: {
      '1': 'cancer is in nodes inside the same lung or where the airways enter it',
      '2': 'cancer is in nodes in the middle of the chest, on the same side',
      '2a': 'cancer is in one group of nodes in the middle of the chest',
      '2b': 'cancer is in several groups of nodes in the middle of the chest',
      '3': 'cancer is in nodes on the other side of the chest or above the collarbone',
    },
    m: {
      '1a': 'spread stays in the chest: the other lung, or the lining or fluid around lung or heart',
      '1b': 'there is one spot outside the chest',
      '1c': 'there is more than one spot outside the chest',
      '1c1': 'there is more than one spot in one organ or organ system outside the chest',
      '1c2': 'there are spots in several organ systems outside the chest',
    },
  },
  mesothelioma: {
    organ: 'lining of the lung',
    t: {
      '1': 'the tumor is thin (up to 12 mm in sum by the 2025 rules) and only in the lining on one side',
      '2': 'the tumor is thicker (up to 30 mm in sum by the 2025 rules) or has grown a little into tissue nearby',
      '3': 'the tumor is thicker still (over 30 mm in sum by the 2025 rules) or has grown further into tissue nearby',
      p1: 'the tumor is only in the lining on one side',
      p2: 'the tumor has grown a little into tissue nearby',
      p3: 'the tumor has grown further into tissue nearby',
      '4': 'the tumor has grown into parts such as the ribs, the heart or through the diaphragm',
    },
    n: {
      '1': 'cancer is in nodes inside the chest on the same side',
      '2': 'cancer is in nodes on the other side of the chest or above the collarbone',
    },
  },
  'colorectal-cancer': {
    organ: 'bowel',
    t: {
      is: 'abnormal cells are only in the inner lining of the bowel',
      '1': 'it has grown into the layer under the inner lining',
      '2': 'it has grown into the muscle of the bowel wall',
      '3': 'it has grown through the muscle into the outer part of the bowel wall',
      '4': 'it has grown through the outer surface of the bowel or into organs nearby',
      '4a': 'it has grown through the outer surface of the bowel',
      '4b': 'it has grown into or onto organs nearby',
    },
    n: {
      '1': 'one to three nearby nodes hold cancer, or small spots lie beside the nodes',
      '1a': 'one nearby node holds cancer',
      '1b': 'two or three nearby nodes hold cancer',
      '1c': 'small spots of cancer lie near the bowel, but no nodes hold cancer',
      '2': 'four or more nearby nodes hold cancer',
      '2a': 'four to six nearby nodes hold cancer',
      '2b': 'seven or more nearby nodes hold cancer',
    },
    m: {
      '1a': 'it has spread to one other organ or to one distant group of nodes',
      '1b': 'it has spread to more than one other organ',
      '1c': 'it has spread to the lining of the belly',
    },
  },
  'prostate-cancer': {
    organ: 'prostate',
    t: {
      '1': 'the tumor can’t be felt',
      '1a': 'the tumor can’t be felt; a little was found by chance in tissue taken out',
      '1b': 'the tumor can’t be felt; it was found by chance in tissue taken out',
      '1c': 'the tumor can’t be felt; a needle biopsy found it, often because of the PSA',
      '2': 'it is only in the prostate',
      '2a': 'it is only in the prostate, in half of one side or less',
      '2b': 'it is only in the prostate, in more than half of one side',
      '2c': 'it is only in the prostate, in both sides',
      '3': 'it has grown through the outer edge of the prostate',
      '3a': 'it has grown just through the outer edge of the prostate',
      '3b': 'it has grown into the seminal vesicles, the glands behind the prostate',
      '4': 'it has grown into parts nearby, such as the bladder or rectum',
    },
    n: { '1': 'cancer is in nearby nodes in the pelvis' },
    m: {
      '1a': 'it has spread to distant nodes',
      '1b': 'it has spread to bones',
      '1c': 'it has spread to other organs',
    },
  },
  melanoma: {
    organ: 'skin',
    t: {
      is: 'it is only in the top layer of the skin',
      '1': 'it is 1 mm thick or thinner',
      '1a': 'it is thinner than 0.8 mm, and the skin over it is whole',
      '1b': 'it is 0.8 to 1 mm thick, or thinner with broken skin over it',
      '2': 'it is over 1 and up to 2 mm thick',
      '2a': 'it is over 1 and up to 2 mm thick, and the skin over it is whole',
      '2b': 'it is over 1 and up to 2 mm thick, and the skin over it is broken',
      '3': 'it is over 2 and up to 4 mm thick',
      '3a': 'it is over 2 and up to 4 mm thick, and the skin over it is whole',
      '3b': 'it is over 2 and up to 4 mm thick, and the skin over it is broken',
      '4': 'it is more than 4 mm thick',
      '4a': 'it is more than 4 mm thick, and the skin over it is whole',
      '4b': 'it is more than 4 mm thick, and the skin over it is broken',
    },
    n: {
      '1': 'one nearby node holds cancer, or spots are in the skin on the way to the nodes',
      '1a': 'one nearby node holds cancer that couldn’t be felt or seen on scans',
      '1b': 'one nearby node that could be felt or seen on scans holds cancer',
      '1c': 'spots are in the skin on the way to the nodes, but no node holds cancer',
      '2': 'two or three nearby nodes hold cancer, or one with spots in the skin on the way',
      '2a': 'two or three nearby nodes hold cancer that couldn’t be felt or seen on scans',
      '2b': 'two or three nearby nodes hold cancer, and at least one could be felt or seen on scans',
      '2c': 'one nearby node holds cancer, and spots are in the skin on the way',
      '3': 'four or more nearby nodes hold cancer, or some that stick together or come with spots in the skin',
    },
    m: {
      '1a': 'it has spread to distant skin, muscle or nodes',
      '1b': 'it has spread to the lungs',
      '1c': 'it has spread to other inner organs',
      '1d': 'it has spread to the brain or spinal cord',
    },
  },
  'pancreatic-cancer': {
    organ: 'pancreas',
    t: {
      is: 'abnormal cells are only in the lining of the small tubes of the pancreas',
      '1': 'the tumor is 2 cm or smaller',
      '1a': 'the tumor is 5 mm or smaller',
      '1b': 'the tumor is over 5 mm and up to 1 cm',
      '1c': 'the tumor is over 1 and up to 2 cm',
      '2': 'the tumor is over 2 and up to 4 cm',
      '3': 'the tumor is larger than 4 cm',
      '4': 'the tumor has reached large blood vessels nearby',
    },
    n: { '1': 'cancer is in one to three nearby nodes', '2': 'cancer is in four or more nearby nodes' },
  },
  'ovarian-cancer': {
    organ: 'ovary',
    t: {
      '1': 'it is only in the ovaries or tubes',
      '2': 'it has spread to other parts inside the pelvis',
      '3': 'it has spread to the lining of the belly outside the pelvis',
    },
    n: { '1': 'cancer is in nodes at the back of the belly' },
    m: {
      '1a': 'cancer cells are in the fluid around the lungs',
      '1b': 'it is inside other organs or outside the belly',
    },
  },
  'cervical-cancer': {
    organ: 'cervix',
    t: {
      '1': 'it is only in the cervix',
      '2': 'it has grown beyond the womb, but not to the pelvic wall',
      '3': 'it has reached the lowest part of the vagina or the pelvic wall, or blocks a kidney',
      '4': 'it has grown into the bladder or rectum',
    },
    n: { '1': 'cancer is in nodes of the pelvis', '2': 'cancer is in nodes higher up in the belly' },
  },
  mouth: {
    organ: 'mouth',
    t: {
      '1': 'the tumor is no more than 2 cm across and 5 mm deep',
      '2': 'the tumor is no more than 4 cm across and 10 mm deep, but larger or deeper than T1',
      '3': 'the tumor is over 4 cm across or over 10 mm deep',
      '4': 'the tumor has grown into parts nearby, such as bone or the skin of the face, or is both large and deep',
    },
    n: {
      '1': 'cancer is in one node of the neck',
      '2': 'cancer is in a larger node or in more nodes of the neck',
      '3': 'a node in the neck is large, or cancer has grown out of a node',
    },
  },
  throat: {
    organ: 'throat',
    t: {
      '1': 'the tumor is 2 cm or smaller',
      '2': 'the tumor is over 2 and up to 4 cm',
      '3': 'the tumor is over 4 cm or has reached the lid of the windpipe',
      '4': 'the tumor has grown into parts nearby, such as the voice box or jaw',
    },
    n: {
      '1': 'cancer is in nodes of the neck',
      '2': 'cancer is in more nodes of the neck, or in larger ones',
      '3': 'a node in the neck is large, or cancer has grown out of a node',
    },
  },
  'head-and-neck-cancer': {
    organ: 'head and neck',
    t: {
      '1': 'the tumor is small or only in one part',
      '2': 'the tumor is larger or reaches further than T1',
      '3': 'the tumor is larger or reaches further still',
      '4': 'the tumor has grown into parts nearby',
    },
    n: {
      '1': 'cancer is in the nodes of the neck',
      '2': 'cancer is in more or larger nodes of the neck',
      '3': 'a node in the neck is large, or cancer has grown out of a node',
    },
  },
  cancer: {
    organ: 'body',
    t: {
      '1': 'the first tumor is small or not deep',
      '2': 'the first tumor is larger or deeper than T1',
      '3': 'the first tumor is larger or deeper than T2',
      '4': 'the first tumor is in the highest step: it is mostly very large or has grown into parts nearby',
    },
    n: {
      '1': 'cancer is in nearby nodes, in the lowest step',
      '2': 'cancer is in more nearby nodes, or in nodes farther off',
      '3': 'cancer is in nearby nodes, in the highest step',
    },
  },
};
