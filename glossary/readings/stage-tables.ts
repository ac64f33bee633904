import type { Solid } from './staged-disease.ts';

/** What the stages of one cancer mean: by stage (“III”), letter (“IIIB”) and number (“IA2”). Each is a clause that follows a colon. */
export interface Stages {
  name: string;
  /** The letters and numbers that its stages have: “IIIB” fits, or the stage doesn’t exist. */
  lettered: RegExp;
  of: Readonly<Record<string, string>>;
  /** What these stages can’t tell, where that differs from other cancers. */
  limits?: string;
}

/**
 * The stages of solid cancers by AJCC and UICC TNM, 8th edition (2017). Read for them: NCI’s PDQ tables for the breast (anatomic and prognostic stages,
 * NBK65744) and NCI’s dictionary for the prostate; NCCN’s patient guide for the lung; Prat 2014 for the ovary (FIGO, doi:10.1016/j.ijgo.2013.10.001); the table
 * of FIGO 2018 for the cervix in PMC8833411; Gershenwald 2017 for melanoma (doi:10.3322/caac.21409); the NDRS staging sheet of NHS England for pleural
 * mesothelioma by the 9th edition (2025). The 9th edition for the lung and the AJCC manual itself: from the guideline; not opened. What is told for the lung
 * and for mesothelioma holds in both editions.
 */
export const STAGES: Readonly<Record<Solid, Stages>> = {
  'breast-cancer': {
    name: 'breast cancer',
    lettered: /^(?:I[AB]|II[AB]|III[ABC])$/,
    of: {
      0: 'abnormal cells are only where they began, mostly inside a milk duct. They haven’t grown into tissue nearby',
      I: 'by size and spread alone, the tumor is small, with no cancer in the armpit nodes or only a tiny amount',
      IA: 'by size and spread alone, the tumor is 2 cm or smaller, and no cancer was found in the nodes',
      IB: 'by size and spread alone, the tumor is 2 cm or smaller, and nearby nodes hold a tiny amount of cancer. But many get this stage for the grade and receptors',
      II: 'by size and spread alone, the tumor is larger than 2 cm, or a few nearby nodes hold cancer, or both',
      IIA: 'by size and spread alone, the tumor is up to 2 cm with cancer in a few nodes, or over 2 and up to 5 cm with none',
      IIB: 'by size and spread alone, the tumor is over 2 and up to 5 cm with cancer in a few nodes, or larger with none',
      III: 'by size and spread alone, it has reached more nearby nodes, the chest wall or the skin of the breast. No distant spread was found',
      IIIA: 'by size and spread alone, more nodes hold cancer, often four to nine, or the tumor is over 5 cm with cancer in nearby nodes. No distant spread was found',
      IIIB: 'by size and spread alone, it has grown into the chest wall or the skin of the breast. Grade and receptors can give a smaller cancer this stage too. No distant spread was found',
      IIIC: 'by size and spread alone, it is in many nodes, often ten or more, or in nodes near the collarbone. No distant spread was found',
      IV: 'it has spread to other parts of the body, such as bone, liver or lungs',
    },
    limits:
      'In the US, the cancer’s grade and receptors can move the stage up or down, so ask which rules were used. It can’t tell how one person will do.',
  },
  'lung-cancer': {
    name: 'lung cancer',
    lettered: /^(?:IA[123]?|IB|II[AB]|III[ABC]|IV[AB])$/,
    of: {
      0: 'abnormal cells are only in the lining of the airways or air sacs',
      I: 'the tumor is 4 cm or smaller, and no lymph nodes hold cancer',
      IA: 'the tumor is 3 cm or smaller, and no lymph nodes hold cancer',
      IA1: 'the tumor is 1 cm or smaller, or has hardly grown into the lung. No lymph nodes hold cancer',
      IA2: 'the tumor is over 1 and up to 2 cm, and no lymph nodes hold cancer',
      IA3: 'the tumor is over 2 and up to 3 cm, and no lymph nodes hold cancer',
      IB: 'the tumor is over 3 and up to 4 cm, or has reached a main airway or the cover of the lung. No nodes hold cancer',
      II: 'the tumor is larger than in stage I, or nearby lymph nodes hold cancer, mostly inside the same lung. No distant spread was found',
      III: 'it has reached nodes in the chest or above the collarbone, or has grown large or into parts nearby. No distant spread was found',
      IV: 'it is in the other lung, in fluid around the lung or heart, or in other organs',
      IVA: 'it is in the other lung, in the lining or fluid around the lung or heart, or in one spot outside the chest',
      IVB: 'it is in more than one spot outside the chest',
    },
  },
  mesothelioma: {
    name: 'pleural mesothelioma',
    lettered: /^(?:I[AB]|III[AB])$/,
    of: {
      I: 'it is in the lining on one side of the chest or just next to it. No lymph nodes hold cancer',
      II: 'it has grown thicker or a little into tissue nearby, or has reached nodes on the same side of the chest',
      III: 'it has grown further in the chest or reached more nodes. No distant spread was found',
      IIIA: 'it has grown thicker or deeper in the chest, or has reached nodes, or both. No distant spread was found',
      IIIB: 'it has grown into parts such as the ribs, the heart’s cover or through the diaphragm. By the 8th edition, it can also mean nodes farther off',
      IV: 'it has spread to distant parts of the body',
    },
    limits:
      'The rules changed in 2018 and 2025, so older pages may use the number in another way. It can’t tell how one person will do.',
  },
  'colorectal-cancer': {
    name: 'bowel cancer',
    lettered: /^(?:II[ABC]|III[ABC]|IV[ABC])$/,
    of: {
      0: 'abnormal cells are only in the inner lining of the bowel',
      I: 'it has grown into the bowel wall but not through it. No lymph nodes hold cancer',
      II: 'it has grown into or through the outer part of the bowel wall. No lymph nodes hold cancer',
      IIA: 'it has grown into the outer part of the bowel wall. No lymph nodes hold cancer',
      IIB: 'it has grown through the outer surface of the bowel. No lymph nodes hold cancer',
      IIC: 'it has grown into or onto an organ nearby. No lymph nodes hold cancer',
      III: 'lymph nodes near the bowel, or small spots beside them, hold cancer. No distant spread was found',
      IV: 'it has spread to other parts of the body, often the liver or lungs',
      IVA: 'it has spread to one other organ or to one group of distant nodes',
      IVB: 'it has spread to more than one other organ',
      IVC: 'it has spread to the lining of the belly',
    },
  },
  'prostate-cancer': {
    name: 'prostate cancer',
    lettered: /^(?:II[ABC]|III[ABC]|IV[AB])$/,
    of: {
      I: 'it is only in the prostate, with a low PSA and a low grade',
      II: 'it is only in the prostate, with a higher PSA or grade than in stage I',
      IIA: 'it is only in the prostate, with a low grade (Grade Group 1); PSA is below 20',
      IIB: 'it is only in the prostate, in Grade Group 2; PSA is below 20',
      IIC: 'it is only in the prostate, in Grade Group 3 or 4; PSA is below 20',
      III: 'PSA or grade is high, or it has grown through the outer edge of the prostate. No spread was found',
      IIIA: 'it is only in the prostate, but PSA is 20 or more',
      IIIB: 'it has grown through the outer edge of the prostate. No spread to nodes was found',
      IIIC: 'its grade is the highest (Grade Group 5). No spread was found',
      IV: 'it has reached lymph nodes or other parts of the body, such as bones',
      IVA: 'it has reached lymph nodes in the pelvis. No distant spread was found',
      IVB: 'it has spread farther, such as to bones or distant nodes',
    },
  },
  melanoma: {
    name: 'melanoma',
    lettered: /^(?:I[AB]|II[ABC]|III[ABCD])$/,
    of: {
      0: 'it is only in the top layer of the skin (melanoma in situ)',
      I: 'it is up to 2 mm thick and only in the skin',
      IA: 'it is 1 mm thick or thinner and only in the skin',
      II: 'it is over 2 mm thick, or over 1 mm with broken skin over it. It is only in the skin',
      IIA: 'it is over 1 and up to 2 mm thick with broken skin over it, or over 2 and up to 4 mm with whole skin. It is only in the skin',
      IIB: 'it is over 2 and up to 4 mm thick with broken skin over it, or thicker with whole skin. It is only in the skin',
      IIC: 'it is more than 4 mm thick, and the skin over it is broken. No spread was found',
      III: 'it is in nearby lymph nodes, or in the skin close by or on the way to them. No distant spread was found',
      IV: 'it has spread to distant parts of the body',
    },
  },
  'pancreatic-cancer': {
    name: 'pancreatic cancer',
    lettered: /^(?:I[AB]|II[AB])$/,
    of: {
      0: 'abnormal cells are only in the lining of the small tubes of the pancreas',
      I: 'the tumor is 4 cm or smaller, and no lymph nodes hold cancer',
      IA: 'the tumor is 2 cm or smaller, and no lymph nodes hold cancer',
      IB: 'the tumor is over 2 and up to 4 cm, and no lymph nodes hold cancer',
      II: 'the tumor is larger than 4 cm, or one to three nearby nodes hold cancer. No distant spread was found',
      IIA: 'the tumor is larger than 4 cm. No lymph nodes hold cancer',
      IIB: 'one to three nearby nodes hold cancer. No distant spread was found',
      III: 'four or more nearby nodes hold cancer, or it has reached large blood vessels nearby. No distant spread was found',
      IV: 'it has spread to other parts of the body, such as the liver',
    },
  },
  'ovarian-cancer': {
    name: 'ovarian cancer',
    lettered: /^(?:I[AB]|IC[123]?|II[ABC]|IIIA[12]?|III[BC]|IV[AB])$/,
    of: {
      I: 'it is only in the ovaries or tubes',
      IA: 'it is in one ovary or tube only',
      IB: 'it is in both ovaries or tubes, and nowhere else',
      IC: 'it is in the ovaries or tubes, and cells may have got out: at the surface, or in fluid in the belly',
      IC1: 'it is in the ovaries or tubes, and the tumor opened during surgery',
      IC2: 'it is in the ovaries or tubes, and the tumor opened before surgery or is at the surface',
      IC3: 'it is in the ovaries or tubes, and cells are in fluid or washings from the belly',
      II: 'it has spread to other parts inside the pelvis',
      IIA: 'it has spread to the womb, the tubes or the ovaries',
      IIB: 'it has spread to other tissue inside the pelvis',
      III: 'it has spread to the lining of the belly outside the pelvis, or to lymph nodes there',
      IIIA1: 'it is in lymph nodes at the back of the belly',
      IIIA2: 'spots too small to see are in the lining of the belly outside the pelvis',
      IIIB: 'spots of up to 2 cm are in the lining of the belly outside the pelvis',
      IIIC: 'spots larger than 2 cm are in the lining of the belly outside the pelvis',
      IV: 'it has spread outside the belly, or is inside organs such as the liver',
      IVA: 'cancer cells are in the fluid around the lungs',
      IVB: 'it is inside organs such as the liver or spleen, or outside the belly',
    },
    limits: 'The rules are FIGO’s of 2014. They can’t tell how one person will do.',
  },
  'cervical-cancer': {
    name: 'cervical cancer',
    lettered: /^(?:IA[12]?|IB[123]?|IIA[12]?|IIB|III[AB]|IIIC[12]?|IV[AB])$/,
    of: {
      0: 'abnormal cells are only in the surface layer. It isn’t yet an invasive cancer, and the FIGO rules no longer count it',
      I: 'it is only in the cervix',
      IA: 'it is only in the cervix, no more than 5 mm deep, and was seen only under a microscope',
      IA1: 'it is only in the cervix and no more than 3 mm deep',
      IA2: 'it is only in the cervix, over 3 and up to 5 mm deep',
      IB: 'it is only in the cervix and more than 5 mm deep',
      IB1: 'it is only in the cervix, more than 5 mm deep and up to 2 cm across',
      IB2: 'it is only in the cervix, over 2 and up to 4 cm across',
      IB3: 'it is only in the cervix and more than 4 cm across',
      II: 'it has grown beyond the womb, but not to the pelvic wall or the lowest part of the vagina',
      IIA: 'it has reached the upper part of the vagina',
      IIA1: 'it has reached the upper part of the vagina and is up to 4 cm across',
      IIA2: 'it has reached the upper part of the vagina and is more than 4 cm across',
      IIB: 'it has grown into the tissue beside the cervix, but not to the pelvic wall',
      III: 'it has reached the lowest part of the vagina, the pelvic wall or lymph nodes, or blocks a kidney',
      IIIA: 'it has reached the lowest part of the vagina, but not the pelvic wall',
      IIIB: 'it has reached the pelvic wall or blocks a kidney',
      IIIC: 'lymph nodes in the pelvis or higher up in the belly hold cancer',
      IIIC1: 'lymph nodes in the pelvis hold cancer',
      IIIC2: 'lymph nodes beside the main artery of the belly hold cancer',
      IV: 'it has reached the bladder, the rectum or parts outside the pelvis',
      IVA: 'it has grown into the bladder or rectum',
      IVB: 'it has spread to distant parts of the body',
    },
    limits:
      'The rules are FIGO’s of 2018; in older texts the same finding may have another number. They can’t tell how one person will do.',
  },
  'head-and-neck-cancer': {
    name: 'head and neck cancer',
    lettered: /^IV[ABC]$/,
    of: {
      0: 'abnormal cells are only in the layer where they began',
      I: 'the tumor is mostly small and still near where it began. Nodes in the neck may hold cancer too if it is linked to HPV',
      II: 'the tumor is mostly larger than in stage I, but still near where it began. Nodes in the neck may hold cancer too if it is linked to HPV',
      III: 'the tumor has mostly grown larger or reached a lymph node in the neck',
      IV: 'it has grown far into parts nearby, or is in more nodes of the neck, or has spread farther. Only one of these may be true',
      IVC: 'mostly, it has spread to distant parts of the body',
    },
    limits:
      'The rules differ by part of the throat or mouth, and for cancers linked to HPV. Ask which of these is meant.',
  },
  cancer: {
    name: 'a cancer',
    lettered: /^(?:0A|0IS|I[ABC][123]?|II[ABC][12]?|III[ABC][12]?|IV[ABC])$/,
    of: {
      0: 'abnormal cells are only in the layer where they began. They haven’t grown deeper',
      I: 'usually, the cancer is small and only in the place where it started',
      II: 'usually, the cancer is larger or deeper than in stage I; in some kinds a few nearby nodes hold cancer, too',
      III: 'usually, the cancer has grown into parts close by or has reached lymph nodes',
      IV: 'usually, the cancer has spread to other parts of the body; in some kinds it has grown far into parts close by',
      IVA: 'in many cancers, it has grown into parts nearby or reached nodes. In others, it has spread farther',
    },
    limits: 'Each kind of cancer has rules of its own. Ask what this stage means for yours.',
  },
};
