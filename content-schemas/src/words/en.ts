/**
 * Everything the contract and the desk say to an editor, in English. `{name}` stands for a value of the message.
 * Labels and help stand in English at the fields themselves.
 */
export const messages = {
  row: 'row {number}',
  quoted: '“{words}”',
  hint: '{help} Example: {example}',
  hintOfText: '{help} At most {max} characters. Example: {example}',
  untitled: 'Untitled',
  bandTitle: '{applicantType}: {people}',
  anyPopulation: 'any population',
  populationAbove: '{from} and above',
  populationBetween: '{from} to {to}',

  unreadable:
    'This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.',
  notOurs: 'Remove what does not belong here: {names}. If this keeps happening, tell the technical team.',
  hasLanguage: 'This needs a language. Tell the technical team.',
  hasNoLanguage: 'This cannot have a language. Tell the technical team.',

  empty: 'Write something here: this would be blank on the site.',
  damaged: 'A character was lost here and shows as �: type it again.',
  hidden: 'This text contains invisible characters: delete it and type it again.',
  stacked: 'Remove the extra accents: one letter has more than four.',
  joined: 'Too many signs are joined into one character here: delete it and type it again.',
  tooLong: 'Shorten this to at most {max} characters.',
  keyEmpty: 'Write a short name in small letters, for example {example}.',
  keyShape: 'Use only small letters a-z, digits and single hyphens, for example {example}.',
  keyReserved: 'Choose another name: the site already uses this one for something else.',
  wholeNumber: 'Write a whole number, without dots, commas or words.',
  number: 'Write a number, for example 160.50.',
  atLeast: 'Write a number of at least {min}.',
  atMost: 'Write a number of at most {max}.',
  twoDecimals: 'Use no more than 2 decimals.',
  yesNo: 'Choose Yes or No.',
  day: 'Choose a day that exists in the calendar.',
  year: 'Check the year: choose a day between 1900 and 2199.',
  email: 'Write one email address, for example membership@example.org.',
  choose: 'Choose one from the list.',
  chooseSome: 'Choose from the list.',
  chooseOneOrMore: 'Choose at least one.',
  chosenTwice: 'One entry is chosen twice. Remove one of them.',
  addRow: 'Add at least one row.',
  tooManyRows: 'Keep at most {max} rows.',

  linkEmpty: 'Write where the link goes.',
  linkAddress: 'Write a full web address that starts with https://, or a page of this site such as /en/fees/.',
  linkWords: 'Write the words of the link: this would be blank on the site.',
  wordsInLink: 'Use only words inside a link.',
  wordsAndLinks: 'Use only words and links here.',
  textMarks: 'Use only bold and italic here: take away underline, strikethrough and code.',
  softBreak: 'Begin a new paragraph with Enter, not with Shift and Enter.',
  headingEmpty: 'Write the heading, or delete it.',
  headingLevel: 'Use the small heading (Heading 3): the larger ones belong to the page.',
  listEmpty: 'Write the list, or delete it.',
  listEntryEmpty: 'Write the list entry, or delete it.',
  listInList: 'A list cannot be inside another list. Use one level only.',
  blockKind: 'Use only paragraphs, small headings, lists, quotes and links here.',

  smallerThan: '“{field}” cannot be smaller than “{other}”. Change one of the two.',
  before: '“{field}” cannot be before “{other}”. Change one of the two.',
  populationFromToo: 'Write the smallest population too, for example 0.',
  amountsOrAsk: 'Add the amounts, or choose Yes for “{askUs}”.',
  noDecimals: '{currency} has no decimals: write a whole number.',
  groupTwice: 'Two groups are called “{name}”. Rename or delete one.',
  countryInTwoGroups: '{country} is in two groups; remove it from one.',
  countryInTwoCurrencies: '{country} is in two currencies; remove it from one.',
  percentage: 'Write a percentage of at most 100.',
  fixedCurrency: 'Choose the currency of the fixed amount.',
  currencyNotOfFees: '{currency} is not among the currencies of these fees. Choose another, or add it to “{field}”.',
  fixedInEach:
    'Add a row with the fixed amount in each of these currencies too: {currencies}. Amounts are not converted.',

  pictureUnreadable:
    'This picture cannot be read: its file is damaged, or is not a JPEG, PNG or WebP. Choose or upload another.',
  pictureSmall: 'Choose a larger picture: at least {least} pixels wide and {least} high.',
  pictureLarge: 'Choose a smaller picture: at most {side} pixels wide or high, and {millions} million pixels in all.',
  pdfUnreadable: 'This file is damaged or is not a PDF. Choose or upload another.',
  portraitWords: 'Say in a few words what the portrait shows, or choose Yes at “{decorative}”.',
  portraitFileName: 'Say what the portrait shows: this is the name of a file.',

  twoOfOne: 'There are two of these. Keep one and delete the other.',
  keyTaken: 'Choose another name: “{key}” is already used by “{title}”.',
  sectionMissing: 'The section “{key}” is not published. Publish it first, or choose another.',
  contactMissing: 'The contact “{key}” is not published. Publish it first, or choose another.',
  feesMissing: 'The fee table “{key}” is not published. Publish it first, or choose another.',
  applicantTypeMissing: 'The type of organisation “{key}” is not published. Publish it first, or choose another.',
  regionMissing: 'The region “{key}” is not published. Publish it first, or choose another.',
  countryTaken: '{country} already belongs to “{region}”. Remove it from one of the two.',
  countryWithoutRegion: '{country} belongs to no published region. Add it to a region first.',
  periodsOverlap: 'Choose a day after {day}: “{fees}” is valid until then.',
  feesWithoutRows: 'These fees have no rows yet. Add at least one under “Rows of the fee table”.',
  noFeeBelow: 'There is no fee for a population below {number}: begin the first row with 0.',
  noUpperLimit: 'The last row must have no upper limit: leave “{field}” empty, or add a row from {number}.',
  noFeeBetween:
    'There is no fee for a population of {people}, between the rows “{below}” and “{above}”. Change one of the two, or add a row.',
  twoFees:
    'There are two fees for a population of {people}: one here, one in the row “{row}”. Change or delete one of the two rows.',
  severalFees:
    'There are two fees for some populations: one here, one in the rows {rows}. Change this row, or change or delete those.',
  sameRow: 'There are two rows for the same population. Delete one.',
  currencyNotOf: '{currency} is not among the currencies of “{fees}”. Choose one of those.',
  groupNotOf: '{group} is not among the income groups of “{fees}”. Choose one of those.',
  noGroups: 'Leave this empty: “{fees}” has no income groups.',
  chooseGroup: 'Choose the income group.',
  sameCurrency: 'Rows {first} and {second} are for the same currency. Delete one.',
  sameGroupAndCurrency: 'Rows {first} and {second} are for the same income group and currency. Delete one.',
  amountMissing: 'Add the amount in {currency}.',
  amountOfGroupMissing: 'Add the amount in {currency} for income group {group}.',
  neededInEnglish: 'Publish this in English: the site needs it.',
  needed: 'Publish this in {language} or English: the site needs it.',

  'pull.pictureMissing':
    'The file of this picture is no longer in the media library. Choose or upload another, and publish again.',
  'pull.pictureChanged': 'The file of this picture has changed since it was published. Look at it, and publish again.',

  'pull.pdfMissing': 'This PDF is no longer in the media library. Choose or upload another, and publish again.',
  'pull.pdfChanged': 'This PDF has changed since it was published. Look at it, and publish again.',

  'desk.several': '{count} things to correct first: {list}',
  'desk.stays': '“{title}” cannot be taken off the site yet. {list}',
  'desk.keyChanged':
    'Change this back to “{key}”. It cannot be changed after it is published: everything that refers to it would break.',
  'desk.chooseEntries': 'Choose the entries to publish.',
  'desk.noDraft': 'There is no draft in this language. Reload the page to see what there is.',
  'desk.noPermission': 'You do not have permission to publish this. Ask an administrator.',
  'desk.published': 'Published.',
  'desk.noList': 'There is no such list. Reload the page.',
  'desk.languages':
    'The languages of the site are part of the program. Ask the technical team to add one or take one away.',

  'upload.otherKind':
    'This is neither a JPEG, PNG or WebP picture nor a PDF. Save it as one of these, and upload that file.',
  'upload.otherInside':
    'This file is not a {format} picture, although its name says so. Open it in a picture program and save it again.',
  'upload.moving': 'This is a moving picture. Upload a still one.',
  'upload.pixels': 'This picture has more than {millions} million pixels. Make it smaller and upload it again.',
  'upload.name': 'The name of this file is too long. Give it a short name and upload it again.',
  'upload.nameSigns':
    'The name of this file contains a sign that no file name can have here. Use letters, digits, spaces and hyphens, and upload it again.',
  'upload.damaged': 'This picture is damaged. Open it in a picture program, save it again, and upload the new file.',
  'upload.pdfOther':
    'This file is not a PDF, although its name says so. Open it in the program that made it, and save it as a PDF.',
  'upload.pdfDamaged':
    'This PDF is damaged or not complete. Open it in the program that made it, save it as a PDF again, and upload the new file.',
  'upload.pdfSize': 'This PDF is larger than {megabytes} MB. Save it with smaller pictures, and upload the new file.',
  'upload.pdfPages': 'This PDF has more than {pages} pages. Upload a shorter one.',
  'upload.pdfHeavy':
    'This PDF is too intricate to be checked. Open it in the program that made it, save it as a simpler PDF, and upload the new file.',
  'upload.pdfLocked':
    'This PDF is protected. Save it without a password and without restrictions, and upload that file.',
  'upload.pdfSigned': 'This PDF is signed, and the signature would be lost. Upload the form without a signature.',
  'upload.pdfRuns':
    'This PDF contains scripts, or actions that start by themselves. Remove them in the program that made the form, and upload it again.',
  'upload.pdfSends':
    'This PDF contains a button that sends or fetches data. Remove it in the program that made the form, and upload it again.',
  'upload.pdfFiles':
    'This PDF contains or opens other files, such as attachments, films or sounds. Remove them in the program that made it, and upload it again.',
  'upload.pdfDynamic':
    'This PDF is a dynamic form (XFA), which many programs cannot open. Save it as a static PDF form, and upload that file.',
  'upload.pdfLink':
    'This PDF has a link to {address}. Change it to an address that starts with https:// or mailto:, and upload the file again.',
  'upload.replaced': 'Choose a file that ends in {ending}, like the one it is to replace.',
  'upload.size': 'This upload is larger than {megabytes} MB. Choose smaller files, or fewer at once.',
  'upload.broken': 'The upload was not complete. Try it again.',
  'upload.elsewhere': 'Files can be uploaded only in the media library. Upload them there.',
  'upload.byAddress':
    'Files cannot be fetched from an address. Save the file on your computer, and upload it from there.',
  'upload.signIn': 'Your session has ended. Sign in, and upload the files again.',

  'password.short': 'The password needs at least {least} characters. {advice}',
  'password.easy': 'This password is easy to guess. {advice}',
  'password.advice':
    'A good password is four or five words that do not belong together, with a capital letter and a number.',
  'password.own': 'The password contains your name or e-mail address. Choose one that has nothing to do with you.',
  'password.forgotten':
    'No password is sent by e-mail here. Ask an administrator to set a new one for you, and change it when you have signed in.',
  'password.notJudged': 'A password must be set in the admin.',

  'request.tooMuchText': 'This is too much text to save at once. Shorten it or split it in two.',
  'request.nothingHere': 'There is nothing at this address.',

  'disk.full':
    'The disk of the server is almost full, so nothing was saved. Keep your text, and ask the technical team to free some space.',

  'production.quote': 'This quote is invented. Put in a real one, choose No here and publish; or take it off the site.',
  'production.person':
    'This person is invented. Put in a real one, choose No here and publish; or take it off the site.',
  'production.fees': 'These fees are examples. Put in the real amounts, choose No here and publish.',
  'production.reserved':
    '“{name}” is an example or test address and leads nowhere. Write the real address, and publish again.',
} as const;
