import { expect, test } from 'vitest';
import { deskWords, inWords, type Message, type MessageId, type Value } from 'content-schemas';

const { en } = deskWords;
const placeholdersIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** A value for every name that a message may ask for. */
const samples: Readonly<Record<string, Value>> = {
  above: { id: 'populationAbove', values: { from: 100_001 } },
  address: 'http://example.org/',
  advice: { id: 'password.advice', values: {} },
  applicantType: 'City',
  askUs: { field: 'askUs', of: 'fee-band' },
  below: { id: 'populationBetween', values: { from: 0, to: 50_000 } },
  count: 2,
  country: { country: 'KE' },
  currencies: { list: [{ currency: 'JPY' }, { currency: 'EUR' }] },
  currency: { currency: 'JPY' },
  day: { day: '2027-12-31' },
  decorative: { field: 'portraitDecorative', of: 'testimonial' },
  ending: '.png',
  example: 'peer-networking',
  fees: 'fees-2027',
  field: { field: 'populationTo', of: 'fee-band' },
  first: 1,
  format: 'WebP',
  from: 50_001,
  group: 'IV',
  help: '…',
  key: { entry: 'region/africa', name: 'africa' },
  language: { language: 'ko' },
  least: 300,
  list: '…',
  max: 1200,
  megabytes: 20,
  millions: 50,
  min: '1900',
  name: 'IV',
  names: { list: ['onclick', 'style'] },
  number: 50_001,
  other: { field: 'populationFrom', of: 'fee-band' },
  pages: 50,
  people: { id: 'populationBetween', values: { from: 50_001, to: 100_000 } },
  region: { entry: 'africa', name: 'Africa' },
  row: { id: 'populationBetween', values: { from: 0, to: 50_000 } },
  rows: { list: [{ id: 'quoted', values: { words: '0 to 50,000' } }] },
  second: 13,
  side: 10_000,
  title: { type: 'network-facts' },
  to: 100_000,
  words: '0 to 50,000',
};

const isId = (id: string): id is MessageId => id in en.messages;
const ids = Object.keys(en.messages).filter(isId);
const sample = (id: MessageId): Message => ({ id, values: samples });

test('every message, read aloud', () => {
  const missing = ids
    .flatMap((id) => placeholdersIn(en.messages[id]))
    .filter((name) => !(name.slice(1, -1) in samples));
  expect(missing).toEqual([]);
  expect(ids.map((id) => `${id}\n  ${inWords(sample(id))}\n  ${inWords(sample(id), 'es')}`).join('\n'))
    .toMatchInlineSnapshot(`
      "row
        row 50,001
        fila 50.001
      quoted
        “0 to 50,000”
        “0 to 50,000”
      hint
        … Example: peer-networking
        … Ejemplo: peer-networking
      hintOfText
        … At most 1,200 characters. Example: peer-networking
        … Como máximo 1200 caracteres. Ejemplo: peer-networking
      untitled
        Untitled
        Sin título
      bandTitle
        City: 50,001 to 100,000
        City: 50.001 a 100.000
      anyPopulation
        any population
        cualquier población
      populationAbove
        50,001 and above
        50.001 o más
      populationBetween
        50,001 to 100,000
        50.001 a 100.000
      unreadable
        This cannot be read. Clear the field and fill it in again. If this keeps happening, tell the technical team.
        No se puede leer este contenido. Borre el campo y complételo de nuevo. Si vuelve a ocurrir, avise al equipo técnico.
      notOurs
        Remove what does not belong here: onclick and style. If this keeps happening, tell the technical team.
        Quite lo que no corresponde aquí: onclick y style. Si vuelve a ocurrir, avise al equipo técnico.
      hasLanguage
        This needs a language. Tell the technical team.
        Falta el idioma. Avise al equipo técnico.
      hasNoLanguage
        This cannot have a language. Tell the technical team.
        Este documento no puede tener idioma. Avise al equipo técnico.
      empty
        Write something here: this would be blank on the site.
        Escriba algo aquí: quedaría en blanco en el sitio.
      damaged
        A character was lost here and shows as �: type it again.
        Aquí se perdió un carácter y se ve �: escríbalo de nuevo.
      hidden
        This text contains invisible characters: delete it and type it again.
        Este texto contiene caracteres invisibles: bórrelo y escríbalo de nuevo.
      stacked
        Remove the extra accents: one letter has more than four.
        Quite los acentos que sobran: una letra tiene más de cuatro.
      joined
        Too many signs are joined into one character here: delete it and type it again.
        Aquí se unieron demasiados signos en un solo carácter: bórrelo y escríbalo de nuevo.
      tooLong
        Shorten this to at most 1,200 characters.
        Acorte el texto a 1200 caracteres como máximo.
      keyEmpty
        Write a short name in small letters, for example peer-networking.
        Escriba un nombre corto en minúsculas, por ejemplo peer-networking.
      keyShape
        Use only small letters a-z, digits and single hyphens, for example peer-networking.
        Use solo letras minúsculas sin tilde ni eñe, cifras y guiones, nunca dos guiones seguidos; por ejemplo peer-networking.
      keyReserved
        Choose another name: the site already uses this one for something else.
        Elija otro nombre: el sitio ya usa este para otra cosa.
      wholeNumber
        Write a whole number, without dots, commas or words.
        Escriba un número entero, sin puntos, comas ni palabras.
      number
        Write a number, for example 160.50.
        Escriba un número, por ejemplo 160,50.
      atLeast
        Write a number of at least 1900.
        Escriba un número igual o mayor que 1900.
      atMost
        Write a number of at most 1,200.
        Escriba un número igual o menor que 1200.
      twoDecimals
        Use no more than 2 decimals.
        Use 2 decimales como máximo.
      yesNo
        Choose Yes or No.
        Elija Sí o No.
      day
        Choose a day that exists in the calendar.
        Elija un día que exista en el calendario.
      year
        Check the year: choose a day between 1900 and 2199.
        Revise el año: elija un día entre 1900 y 2199.
      email
        Write one email address, for example membership@example.org.
        Escriba una sola dirección de correo electrónico, por ejemplo membership@example.org.
      choose
        Choose one from the list.
        Elija una opción de la lista.
      chooseSome
        Choose from the list.
        Elija opciones de la lista.
      chooseOneOrMore
        Choose at least one.
        Elija al menos una opción.
      chosenTwice
        One entry is chosen twice. Remove one of them.
        Una opción está elegida dos veces. Quite una de las dos.
      addRow
        Add at least one row.
        Añada al menos una fila.
      tooManyRows
        Keep at most 1,200 rows.
        Deje 1200 filas como máximo.
      linkEmpty
        Write where the link goes.
        Escriba adónde lleva el enlace.
      linkAddress
        Write a full web address that starts with https://, or a page of this site such as /en/fees/.
        Escriba una dirección web completa que empiece por https://, o una página de este sitio, como /es/fees/.
      linkWords
        Write the words of the link: this would be blank on the site.
        Escriba las palabras del enlace: quedarían en blanco en el sitio.
      wordsInLink
        Use only words inside a link.
        Dentro de un enlace, use solo palabras.
      wordsAndLinks
        Use only words and links here.
        Use aquí solo palabras y enlaces.
      textMarks
        Use only bold and italic here: take away underline, strikethrough and code.
        Use aquí solo negrita y cursiva: quite el subrayado, el tachado y el formato de código.
      softBreak
        Begin a new paragraph with Enter, not with Shift and Enter.
        Empiece un párrafo nuevo con la tecla Enter, sin la tecla Mayús (Shift).
      headingEmpty
        Write the heading, or delete it.
        Escriba el título pequeño o bórrelo.
      headingLevel
        Use the small heading (Heading 3): the larger ones belong to the page.
        Use el título pequeño (Título 3): los más grandes están reservados para la página.
      listEmpty
        Write the list, or delete it.
        Escriba la lista o bórrela.
      listEntryEmpty
        Write the list entry, or delete it.
        Escriba el punto de la lista o bórrelo.
      listInList
        A list cannot be inside another list. Use one level only.
        Use una lista de un solo nivel: no puede haber una lista dentro de otra.
      blockKind
        Use only paragraphs, small headings, lists, quotes and links here.
        Use aquí solo párrafos, títulos pequeños, listas, citas y enlaces.
      smallerThan
        “People to” cannot be smaller than “People from”. Change one of the two.
        “Población hasta” no puede ser menor que “Población desde”. Cambie uno de los dos.
      before
        “People to” cannot be before “People from”. Change one of the two.
        “Población hasta” no puede ser anterior a “Población desde”. Cambie uno de los dos.
      populationFromToo
        Write the smallest population too, for example 0.
        Escriba también la población más pequeña, por ejemplo 0.
      amountsOrAsk
        Add the amounts, or choose Yes for “Ask us”.
        Añada los importes o elija Sí en “Consúltenos”.
      noDecimals
        Japanese Yen (JPY) has no decimals: write a whole number.
        Escriba un número entero: los importes en yen japonés (JPY) no llevan decimales.
      groupTwice
        Two groups are called “IV”. Rename or delete one.
        Dos grupos se llaman “IV”. Cambie el nombre de uno o elimínelo.
      countryInTwoGroups
        Kenya is in two groups; remove it from one.
        Kenia está en dos grupos: quite este país de uno de ellos.
      countryInTwoCurrencies
        Kenya is in two currencies; remove it from one.
        Kenia está en dos monedas: quite este país de una de ellas.
      percentage
        Write a percentage of at most 100.
        Escriba un porcentaje de 100 como máximo.
      fixedCurrency
        Choose the currency of the fixed amount.
        Elija la moneda del importe fijo.
      currencyNotOfFees
        Japanese Yen (JPY) is not among the currencies of these fees. Choose another, or add it to “People to”.
        Estas cuotas no se cobran en yen japonés (JPY). Elija otra moneda o añádala en “Población hasta”.
      fixedInEach
        Add a row with the fixed amount in each of these currencies too: Japanese Yen (JPY) and Euro (EUR). Amounts are not converted.
        Añada también una fila con el importe fijo en cada una de estas monedas: yen japonés (JPY) y euro (EUR). Los importes no se convierten.
      pictureUnreadable
        This picture cannot be read: its file is damaged, or is not a JPEG, PNG or WebP. Choose or upload another.
        No se puede leer esta imagen: el archivo está dañado o no es JPEG, PNG ni WebP. Elija o suba otra.
      pictureSmall
        Choose a larger picture: at least 300 pixels wide and 300 high.
        Elija una imagen más grande: al menos 300 píxeles de ancho y 300 de alto.
      pictureLarge
        Choose a smaller picture: at most 10,000 pixels wide or high, and 50 million pixels in all.
        Elija una imagen más pequeña: como máximo 10.000 píxeles de ancho o de alto y 50 millones de píxeles en total.
      pdfUnreadable
        This file is damaged or is not a PDF. Choose or upload another.
        Este archivo está dañado o no es un PDF. Elija o suba otro.
      portraitWords
        Say in a few words what the portrait shows, or choose Yes at “Portrait is decoration”.
        Diga en pocas palabras qué muestra el retrato o elija Sí en “El retrato es decoración”.
      portraitFileName
        Say what the portrait shows: this is the name of a file.
        Diga qué muestra el retrato: esto es el nombre de un archivo.
      twoOfOne
        There are two of these. Keep one and delete the other.
        Hay dos de estos documentos. Conserve uno y elimine el otro.
      keyTaken
        Choose another name: “africa” is already used by “Facts about the network”.
        Elija otro nombre: “Datos sobre la red” ya usa “africa”.
      sectionMissing
        The section “africa” is not published. Publish it first, or choose another.
        La sección “africa” no está publicada. Publíquela primero o elija otra.
      contactMissing
        The contact “africa” is not published. Publish it first, or choose another.
        El contacto “africa” no está publicado. Publíquelo primero o elija otro.
      feesMissing
        The fee table “africa” is not published. Publish it first, or choose another.
        Las cuotas “africa” no están publicadas. Publíquelas primero o elija otras.
      applicantTypeMissing
        The type of organisation “africa” is not published. Publish it first, or choose another.
        El tipo de organización “africa” no está publicado. Publíquelo primero o elija otro.
      regionMissing
        The region “africa” is not published. Publish it first, or choose another.
        La región “africa” no está publicada. Publíquela primero o elija otra.
      countryTaken
        Kenya already belongs to “Africa”. Remove it from one of the two.
        Kenia ya pertenece a “Africa”. Quite este país de una de las dos regiones.
      countryWithoutRegion
        Kenya belongs to no published region. Add it to a region first.
        Kenia no pertenece a ninguna región publicada. Añada primero este país a una región.
      periodsOverlap
        Choose a day after 31 December 2027: “fees-2027” is valid until then.
        Elija un día posterior al 31 de diciembre de 2027: “fees-2027” sigue vigente hasta entonces.
      feesWithoutRows
        These fees have no rows yet. Add at least one under “Rows of the fee table”.
        Estas cuotas todavía no tienen filas. Añada al menos una en “Filas de la tabla de cuotas”.
      noFeeBelow
        There is no fee for a population below 50,001: begin the first row with 0.
        No hay cuota para una población menor de 50.001: empiece la primera fila con 0.
      noUpperLimit
        The last row must have no upper limit: leave “People to” empty, or add a row from 50,001.
        La última fila no debe tener límite superior: deje vacío “Población hasta” o añada una fila a partir de 50.001.
      noFeeBetween
        There is no fee for a population of 50,001 to 100,000, between the rows “0 to 50,000” and “100,001 and above”. Change one of the two, or add a row.
        No hay cuota para una población de 50.001 a 100.000, entre las filas “0 a 50.000” y “100.001 o más”. Cambie una de las dos o añada una fila.
      twoFees
        There are two fees for a population of 50,001 to 100,000: one here, one in the row “0 to 50,000”. Change or delete one of the two rows.
        Hay dos cuotas para una población de 50.001 a 100.000: una aquí y otra en la fila “0 a 50.000”. Cambie o elimine una de las dos filas.
      severalFees
        There are two fees for some populations: one here, one in the rows “0 to 50,000”. Change this row, or change or delete those.
        Hay dos cuotas para algunas poblaciones: una aquí y otra en las filas “0 to 50,000”. Cambie esta fila, o cambie o elimine las otras.
      sameRow
        There are two rows for the same population. Delete one.
        Hay dos filas para la misma población. Elimine una.
      currencyNotOf
        Japanese Yen (JPY) is not among the currencies of “fees-2027”. Choose one of those.
        Las cuotas “fees-2027” no se cobran en yen japonés (JPY). Elija una de sus monedas.
      groupNotOf
        IV is not among the income groups of “fees-2027”. Choose one of those.
        El grupo IV no está entre los grupos de ingresos de “fees-2027”. Elija uno de esos.
      noGroups
        Leave this empty: “fees-2027” has no income groups.
        Deje vacío este campo: “fees-2027” no tiene grupos de ingresos.
      chooseGroup
        Choose the income group.
        Elija el grupo de ingresos.
      sameCurrency
        Rows 1 and 13 are for the same currency. Delete one.
        Las filas 1 y 13 son de la misma moneda. Elimine una.
      sameGroupAndCurrency
        Rows 1 and 13 are for the same income group and currency. Delete one.
        Las filas 1 y 13 son del mismo grupo de ingresos y de la misma moneda. Elimine una.
      amountMissing
        Add the amount in Japanese Yen (JPY).
        Añada el importe en yen japonés (JPY).
      amountOfGroupMissing
        Add the amount in Japanese Yen (JPY) for income group IV.
        Añada el importe en yen japonés (JPY) para el grupo de ingresos IV.
      neededInEnglish
        Publish this in English: the site needs it.
        Publique esto en inglés: el sitio lo necesita.
      needed
        Publish this in Korean or English: the site needs it.
        Publique esto en coreano o en inglés: el sitio lo necesita.
      pull.pictureMissing
        The file of this picture is no longer in the media library. Choose or upload another, and publish again.
        El archivo de esta imagen ya no está en la biblioteca de medios. Elija o suba otra y publique de nuevo.
      pull.pictureChanged
        The file of this picture has changed since it was published. Look at it, and publish again.
        El archivo de esta imagen cambió después de publicarse. Mírela y publique de nuevo.
      pull.pdfMissing
        This PDF is no longer in the media library. Choose or upload another, and publish again.
        Este PDF ya no está en la biblioteca de medios. Elija o suba otro y publique de nuevo.
      pull.pdfChanged
        This PDF has changed since it was published. Look at it, and publish again.
        Este PDF cambió después de publicarse. Mírelo y publique de nuevo.
      desk.several
        2 things to correct first: …
        Antes hay que corregir 2 cosas: …
      desk.stays
        “Facts about the network” cannot be taken off the site yet. …
        “Datos sobre la red” todavía no se puede retirar del sitio. …
      desk.keyChanged
        Change this back to “africa”. It cannot be changed after it is published: everything that refers to it would break.
        Escriba de nuevo “africa”. No se puede cambiar después de publicarlo: lo que remite a este nombre dejaría de funcionar.
      desk.chooseEntries
        Choose the entries to publish.
        Elija los elementos que desea publicar.
      desk.noDraft
        There is no draft in this language. Reload the page to see what there is.
        No hay borrador en este idioma. Vuelva a cargar la página para ver lo que hay.
      desk.noPermission
        You do not have permission to publish this. Ask an administrator.
        No tiene permiso para publicar esto. Pídalo a quien administra el sitio.
      desk.published
        Published.
        Publicado.
      desk.noList
        There is no such list. Reload the page.
        Esa lista no existe. Vuelva a cargar la página.
      desk.languages
        The languages of the site are part of the program. Ask the technical team to add one or take one away.
        Los idiomas del sitio son parte del programa. Pida al equipo técnico que añada o retire uno.
      upload.otherKind
        This is neither a JPEG, PNG or WebP picture nor a PDF. Save it as one of these, and upload that file.
        Este archivo no es una imagen JPEG, PNG o WebP ni un PDF. Guárdelo en uno de esos formatos y suba el archivo nuevo.
      upload.otherInside
        This file is not a WebP picture, although its name says so. Open it in a picture program and save it again.
        Este archivo no es una imagen WebP, aunque su nombre lo indique. Ábralo con un programa de imágenes y guárdelo de nuevo.
      upload.moving
        This is a moving picture. Upload a still one.
        Esta imagen tiene movimiento. Suba una imagen fija.
      upload.pixels
        This picture has more than 50 million pixels. Make it smaller and upload it again.
        Esta imagen tiene más de 50 millones de píxeles. Redúzcala y súbala de nuevo.
      upload.name
        The name of this file is too long. Give it a short name and upload it again.
        El nombre de este archivo es demasiado largo. Póngale un nombre corto y súbalo de nuevo.
      upload.nameSigns
        The name of this file contains a sign that no file name can have here. Use letters, digits, spaces and hyphens, and upload it again.
        El nombre de este archivo contiene un signo que aquí no se admite. Use letras, cifras, espacios y guiones, y súbalo de nuevo.
      upload.damaged
        This picture is damaged. Open it in a picture program, save it again, and upload the new file.
        Esta imagen está dañada. Ábrala con un programa de imágenes, guárdela de nuevo y suba el archivo nuevo.
      upload.pdfOther
        This file is not a PDF, although its name says so. Open it in the program that made it, and save it as a PDF.
        Este archivo no es un PDF, aunque su nombre lo indique. Ábralo con el programa con que se hizo y guárdelo como PDF.
      upload.pdfDamaged
        This PDF is damaged or not complete. Open it in the program that made it, save it as a PDF again, and upload the new file.
        Este PDF está dañado o incompleto. Ábralo con el programa con que se hizo, guárdelo de nuevo como PDF y suba el archivo nuevo.
      upload.pdfSize
        This PDF is larger than 20 MB. Save it with smaller pictures, and upload the new file.
        Este PDF ocupa más de 20 MB. Guárdelo con imágenes más pequeñas y suba el archivo nuevo.
      upload.pdfPages
        This PDF has more than 50 pages. Upload a shorter one.
        Este PDF tiene más de 50 páginas. Suba uno más corto.
      upload.pdfHeavy
        This PDF is too intricate to be checked. Open it in the program that made it, save it as a simpler PDF, and upload the new file.
        Este PDF es demasiado complejo para revisarlo. Ábralo con el programa con que se hizo, guárdelo como un PDF más sencillo y suba el archivo nuevo.
      upload.pdfLocked
        This PDF is protected. Save it without a password and without restrictions, and upload that file.
        Este PDF está protegido. Guárdelo sin contraseña y sin restricciones, y suba ese archivo.
      upload.pdfSigned
        This PDF is signed, and the signature would be lost. Upload the form without a signature.
        Este PDF está firmado y la firma se perdería. Suba el formulario sin firma.
      upload.pdfRuns
        This PDF contains scripts, or actions that start by themselves. Remove them in the program that made the form, and upload it again.
        Este PDF contiene scripts o acciones que se inician solas. Quítelos con el programa con que se hizo el formulario y súbalo de nuevo.
      upload.pdfSends
        This PDF contains a button that sends or fetches data. Remove it in the program that made the form, and upload it again.
        Este PDF contiene un botón que envía o recibe datos. Quítelo con el programa con que se hizo el formulario y súbalo de nuevo.
      upload.pdfFiles
        This PDF contains or opens other files, such as attachments, films or sounds. Remove them in the program that made it, and upload it again.
        Este PDF contiene o abre otros archivos, como adjuntos, videos o sonidos. Quítelos con el programa con que se hizo y súbalo de nuevo.
      upload.pdfDynamic
        This PDF is a dynamic form (XFA), which many programs cannot open. Save it as a static PDF form, and upload that file.
        Este PDF es un formulario dinámico (XFA), que muchos programas no pueden abrir. Guárdelo como formulario PDF estático y suba ese archivo.
      upload.pdfLink
        This PDF has a link to http://example.org/. Change it to an address that starts with https:// or mailto:, and upload the file again.
        Este PDF tiene un enlace a http://example.org/. Cámbielo por una dirección que empiece por https:// o mailto: y suba de nuevo el archivo.
      upload.replaced
        Choose a file that ends in .png, like the one it is to replace.
        Elija un archivo que termine en .png, como el que va a sustituir.
      upload.size
        This upload is larger than 20 MB. Choose smaller files, or fewer at once.
        Los archivos ocupan más de 20 MB en total. Elija archivos más pequeños o suba menos a la vez.
      upload.broken
        The upload was not complete. Try it again.
        Los archivos no llegaron completos. Súbalos de nuevo.
      upload.elsewhere
        Files can be uploaded only in the media library. Upload them there.
        Los archivos solo se pueden subir en la biblioteca de medios. Súbalos allí.
      upload.byAddress
        Files cannot be fetched from an address. Save the file on your computer, and upload it from there.
        No se pueden traer archivos desde una dirección web. Guarde el archivo en su equipo y súbalo desde allí.
      upload.signIn
        Your session has ended. Sign in, and upload the files again.
        Su sesión ha terminado. Inicie sesión y suba de nuevo los archivos.
      password.short
        The password needs at least 300 characters. A good password is four or five words that do not belong together, with a capital letter and a number.
        La contraseña debe tener al menos 300 caracteres. Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.
      password.easy
        This password is easy to guess. A good password is four or five words that do not belong together, with a capital letter and a number.
        Esta contraseña es fácil de adivinar. Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.
      password.advice
        A good password is four or five words that do not belong together, with a capital letter and a number.
        Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.
      password.own
        The password contains your name or e-mail address. Choose one that has nothing to do with you.
        La contraseña contiene su nombre o su dirección de correo electrónico. Elija una que no tenga nada que ver con usted.
      password.forgotten
        No password is sent by e-mail here. Ask an administrator to set a new one for you, and change it when you have signed in.
        Aquí no se envían contraseñas por correo electrónico. Pida a quien administra el sitio que le asigne una nueva y cámbiela cuando haya iniciado sesión.
      password.notJudged
        A password must be set in the admin.
        La contraseña debe establecerse en la administración del sitio.
      request.tooMuchText
        This is too much text to save at once. Shorten it or split it in two.
        Es demasiado texto para guardarlo de una vez. Acórtelo o divídalo en dos.
      request.nothingHere
        There is nothing at this address.
        En esta dirección no hay nada.
      disk.full
        The disk of the server is almost full, so nothing was saved. Keep your text, and ask the technical team to free some space.
        El disco del servidor está casi lleno, así que no se guardó nada. Conserve su texto y pida al equipo técnico que libere espacio.
      production.quote
        This quote is invented. Put in a real one, choose No here and publish; or take it off the site.
        Esta cita es inventada. Ponga una real, elija No aquí y publique; o retírela del sitio.
      production.person
        This person is invented. Put in a real one, choose No here and publish; or take it off the site.
        Esta persona es inventada. Ponga una real, elija No aquí y publique; o retírela del sitio.
      production.fees
        These fees are examples. Put in the real amounts, choose No here and publish.
        Estas cuotas son de ejemplo. Ponga los importes reales, elija No aquí y publique.
      production.reserved
        “IV” is an example or test address and leads nowhere. Write the real address, and publish again.
        “IV” es una dirección de ejemplo o de prueba y no lleva a ninguna parte. Escriba la dirección real y publique de nuevo."
    `);
});
