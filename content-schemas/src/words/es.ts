import type { DeskWords } from '../desk-words.ts';
import type { DocumentType } from '../documents.ts';

const keyInAddresses =
  'Minúsculas, cifras y guiones; es igual en todos los idiomas. No se puede cambiar después de publicarlo.';
const internalKey = 'Los lectores no lo ven. Minúsculas, cifras y guiones; no se puede cambiar después de publicarlo.';

/** Everything an editor reads in Spanish, addressed as usted; the terms are those of `cms/starter/glossary/es.json`. */
export const es = {
  messages: {
    row: 'fila {number}',
    quoted: '“{words}”',
    hint: '{help} Ejemplo: {example}',
    hintOfText: '{help} Como máximo {max} caracteres. Ejemplo: {example}',
    untitled: 'Sin título',
    bandTitle: '{applicantType}: {people}',
    anyPopulation: 'cualquier población',
    populationAbove: '{from} o más',
    populationBetween: '{from} a {to}',

    unreadable:
      'No se puede leer este contenido. Borre el campo y complételo de nuevo. Si vuelve a ocurrir, avise al equipo técnico.',
    notOurs: 'Quite lo que no corresponde aquí: {names}. Si vuelve a ocurrir, avise al equipo técnico.',
    hasLanguage: 'Falta el idioma. Avise al equipo técnico.',
    hasNoLanguage: 'Este documento no puede tener idioma. Avise al equipo técnico.',

    empty: 'Escriba algo aquí: quedaría en blanco en el sitio.',
    damaged: 'Aquí se perdió un carácter y se ve �: escríbalo de nuevo.',
    hidden: 'Este texto contiene caracteres invisibles: bórrelo y escríbalo de nuevo.',
    stacked: 'Quite los acentos que sobran: una letra tiene más de cuatro.',
    joined: 'Aquí se unieron demasiados signos en un solo carácter: bórrelo y escríbalo de nuevo.',
    tooLong: 'Acorte el texto a {max} caracteres como máximo.',
    keyEmpty: 'Escriba un nombre corto en minúsculas, por ejemplo {example}.',
    keyShape:
      'Use solo letras minúsculas sin tilde ni eñe, cifras y guiones, nunca dos guiones seguidos; por ejemplo {example}.',
    keyReserved: 'Elija otro nombre: el sitio ya usa este para otra cosa.',
    wholeNumber: 'Escriba un número entero, sin puntos, comas ni palabras.',
    number: 'Escriba un número, por ejemplo 160,50.',
    atLeast: 'Escriba un número igual o mayor que {min}.',
    atMost: 'Escriba un número igual o menor que {max}.',
    twoDecimals: 'Use 2 decimales como máximo.',
    yesNo: 'Elija Sí o No.',
    day: 'Elija un día que exista en el calendario.',
    year: 'Revise el año: elija un día entre 1900 y 2199.',
    email: 'Escriba una sola dirección de correo electrónico, por ejemplo membership@example.org.',
    choose: 'Elija una opción de la lista.',
    chooseSome: 'Elija opciones de la lista.',
    chooseOneOrMore: 'Elija al menos una opción.',
    chosenTwice: 'Una opción está elegida dos veces. Quite una de las dos.',
    addRow: 'Añada al menos una fila.',
    tooManyRows: 'Deje {max} filas como máximo.',

    linkEmpty: 'Escriba adónde lleva el enlace.',
    linkAddress:
      'Escriba una dirección web completa que empiece por https://, o una página de este sitio, como /es/fees/.',
    linkWords: 'Escriba las palabras del enlace: quedarían en blanco en el sitio.',
    wordsInLink: 'Dentro de un enlace, use solo palabras.',
    wordsAndLinks: 'Use aquí solo palabras y enlaces.',
    textMarks: 'Use aquí solo negrita y cursiva: quite el subrayado, el tachado y el formato de código.',
    softBreak: 'Empiece un párrafo nuevo con la tecla Enter, sin la tecla Mayús (Shift).',
    headingEmpty: 'Escriba el título pequeño o bórrelo.',
    headingLevel: 'Use el título pequeño (Título 3): los más grandes están reservados para la página.',
    listEmpty: 'Escriba la lista o bórrela.',
    listEntryEmpty: 'Escriba el punto de la lista o bórrelo.',
    listInList: 'Use una lista de un solo nivel: no puede haber una lista dentro de otra.',
    blockKind: 'Use aquí solo párrafos, títulos pequeños, listas, citas y enlaces.',

    smallerThan: '“{field}” no puede ser menor que “{other}”. Cambie uno de los dos.',
    before: '“{field}” no puede ser anterior a “{other}”. Cambie uno de los dos.',
    populationFromToo: 'Escriba también la población más pequeña, por ejemplo 0.',
    amountsOrAsk: 'Añada los importes o elija Sí en “{askUs}”.',
    noDecimals: 'Escriba un número entero: los importes en {currency} no llevan decimales.',
    groupTwice: 'Dos grupos se llaman “{name}”. Cambie el nombre de uno o elimínelo.',
    countryInTwoGroups: '{country} está en dos grupos: quite este país de uno de ellos.',
    countryInTwoCurrencies: '{country} está en dos monedas: quite este país de una de ellas.',
    percentage: 'Escriba un porcentaje de 100 como máximo.',
    fixedCurrency: 'Elija la moneda del importe fijo.',
    currencyNotOfFees: 'Estas cuotas no se cobran en {currency}. Elija otra moneda o añádala en “{field}”.',
    fixedInEach:
      'Añada también una fila con el importe fijo en cada una de estas monedas: {currencies}. Los importes no se convierten.',

    pictureUnreadable:
      'No se puede leer esta imagen: el archivo está dañado o no es JPEG, PNG ni WebP. Elija o suba otra.',
    pictureSmall: 'Elija una imagen más grande: al menos {least} píxeles de ancho y {least} de alto.',
    pictureLarge:
      'Elija una imagen más pequeña: como máximo {side} píxeles de ancho o de alto y {millions} millones de píxeles en total.',
    pdfUnreadable: 'Este archivo está dañado o no es un PDF. Elija o suba otro.',
    portraitWords: 'Diga en pocas palabras qué muestra el retrato o elija Sí en “{decorative}”.',
    portraitFileName: 'Diga qué muestra el retrato: esto es el nombre de un archivo.',

    twoOfOne: 'Hay dos de estos documentos. Conserve uno y elimine el otro.',
    keyTaken: 'Elija otro nombre: “{title}” ya usa “{key}”.',
    sectionMissing: 'La sección “{key}” no está publicada. Publíquela primero o elija otra.',
    contactMissing: 'El contacto “{key}” no está publicado. Publíquelo primero o elija otro.',
    feesMissing: 'Las cuotas “{key}” no están publicadas. Publíquelas primero o elija otras.',
    applicantTypeMissing: 'El tipo de organización “{key}” no está publicado. Publíquelo primero o elija otro.',
    regionMissing: 'La región “{key}” no está publicada. Publíquela primero o elija otra.',
    countryTaken: '{country} ya pertenece a “{region}”. Quite este país de una de las dos regiones.',
    countryWithoutRegion: '{country} no pertenece a ninguna región publicada. Añada primero este país a una región.',
    periodsOverlap: 'Elija un día posterior al {day}: “{fees}” sigue vigente hasta entonces.',
    feesWithoutRows: 'Estas cuotas todavía no tienen filas. Añada al menos una en “Filas de la tabla de cuotas”.',
    noFeeBelow: 'No hay cuota para una población menor de {number}: empiece la primera fila con 0.',
    noUpperLimit:
      'La última fila no debe tener límite superior: deje vacío “{field}” o añada una fila a partir de {number}.',
    noFeeBetween:
      'No hay cuota para una población de {people}, entre las filas “{below}” y “{above}”. Cambie una de las dos o añada una fila.',
    twoFees:
      'Hay dos cuotas para una población de {people}: una aquí y otra en la fila “{row}”. Cambie o elimine una de las dos filas.',
    severalFees:
      'Hay dos cuotas para algunas poblaciones: una aquí y otra en las filas {rows}. Cambie esta fila, o cambie o elimine las otras.',
    sameRow: 'Hay dos filas para la misma población. Elimine una.',
    currencyNotOf: 'Las cuotas “{fees}” no se cobran en {currency}. Elija una de sus monedas.',
    groupNotOf: 'El grupo {group} no está entre los grupos de ingresos de “{fees}”. Elija uno de esos.',
    noGroups: 'Deje vacío este campo: “{fees}” no tiene grupos de ingresos.',
    chooseGroup: 'Elija el grupo de ingresos.',
    sameCurrency: 'Las filas {first} y {second} son de la misma moneda. Elimine una.',
    sameGroupAndCurrency:
      'Las filas {first} y {second} son del mismo grupo de ingresos y de la misma moneda. Elimine una.',
    amountMissing: 'Añada el importe en {currency}.',
    amountOfGroupMissing: 'Añada el importe en {currency} para el grupo de ingresos {group}.',
    neededInEnglish: 'Publique esto en inglés: el sitio lo necesita.',
    needed: 'Publique esto en {language} o en inglés: el sitio lo necesita.',

    'pull.pictureMissing':
      'El archivo de esta imagen ya no está en la biblioteca de medios. Elija o suba otra y publique de nuevo.',
    'pull.pictureChanged': 'El archivo de esta imagen cambió después de publicarse. Mírela y publique de nuevo.',

    'pull.pdfMissing': 'Este PDF ya no está en la biblioteca de medios. Elija o suba otro y publique de nuevo.',
    'pull.pdfChanged': 'Este PDF cambió después de publicarse. Mírelo y publique de nuevo.',

    'desk.several': 'Antes hay que corregir {count} cosas: {list}',
    'desk.stays': '“{title}” todavía no se puede retirar del sitio. {list}',
    'desk.keyChanged':
      'Escriba de nuevo “{key}”. No se puede cambiar después de publicarlo: lo que remite a este nombre dejaría de funcionar.',
    'desk.chooseEntries': 'Elija los elementos que desea publicar.',
    'desk.noDraft': 'No hay borrador en este idioma. Vuelva a cargar la página para ver lo que hay.',
    'desk.noPermission': 'No tiene permiso para publicar esto. Pídalo a quien administra el sitio.',
    'desk.published': 'Publicado.',
    'desk.noList': 'Esa lista no existe. Vuelva a cargar la página.',
    'desk.languages': 'Los idiomas del sitio son parte del programa. Pida al equipo técnico que añada o retire uno.',

    'upload.otherKind':
      'Este archivo no es una imagen JPEG, PNG o WebP ni un PDF. Guárdelo en uno de esos formatos y suba el archivo nuevo.',
    'upload.otherInside':
      'Este archivo no es una imagen {format}, aunque su nombre lo indique. Ábralo con un programa de imágenes y guárdelo de nuevo.',
    'upload.moving': 'Esta imagen tiene movimiento. Suba una imagen fija.',
    'upload.pixels': 'Esta imagen tiene más de {millions} millones de píxeles. Redúzcala y súbala de nuevo.',
    'upload.name': 'El nombre de este archivo es demasiado largo. Póngale un nombre corto y súbalo de nuevo.',
    'upload.nameSigns':
      'El nombre de este archivo contiene un signo que aquí no se admite. Use letras, cifras, espacios y guiones, y súbalo de nuevo.',
    'upload.damaged':
      'Esta imagen está dañada. Ábrala con un programa de imágenes, guárdela de nuevo y suba el archivo nuevo.',
    'upload.pdfOther':
      'Este archivo no es un PDF, aunque su nombre lo indique. Ábralo con el programa con que se hizo y guárdelo como PDF.',
    'upload.pdfDamaged':
      'Este PDF está dañado o incompleto. Ábralo con el programa con que se hizo, guárdelo de nuevo como PDF y suba el archivo nuevo.',
    'upload.pdfSize':
      'Este PDF ocupa más de {megabytes} MB. Guárdelo con imágenes más pequeñas y suba el archivo nuevo.',
    'upload.pdfPages': 'Este PDF tiene más de {pages} páginas. Suba uno más corto.',
    'upload.pdfHeavy':
      'Este PDF es demasiado complejo para revisarlo. Ábralo con el programa con que se hizo, guárdelo como un PDF más sencillo y suba el archivo nuevo.',
    'upload.pdfLocked': 'Este PDF está protegido. Guárdelo sin contraseña y sin restricciones, y suba ese archivo.',
    'upload.pdfSigned': 'Este PDF está firmado y la firma se perdería. Suba el formulario sin firma.',
    'upload.pdfRuns':
      'Este PDF contiene scripts o acciones que se inician solas. Quítelos con el programa con que se hizo el formulario y súbalo de nuevo.',
    'upload.pdfSends':
      'Este PDF contiene un botón que envía o recibe datos. Quítelo con el programa con que se hizo el formulario y súbalo de nuevo.',
    'upload.pdfFiles':
      'Este PDF contiene o abre otros archivos, como adjuntos, videos o sonidos. Quítelos con el programa con que se hizo y súbalo de nuevo.',
    'upload.pdfDynamic':
      'Este PDF es un formulario dinámico (XFA), que muchos programas no pueden abrir. Guárdelo como formulario PDF estático y suba ese archivo.',
    'upload.pdfLink':
      'Este PDF tiene un enlace a {address}. Cámbielo por una dirección que empiece por https:// o mailto: y suba de nuevo el archivo.',
    'upload.replaced': 'Elija un archivo que termine en {ending}, como el que va a sustituir.',
    'upload.size':
      'Los archivos ocupan más de {megabytes} MB en total. Elija archivos más pequeños o suba menos a la vez.',
    'upload.broken': 'Los archivos no llegaron completos. Súbalos de nuevo.',
    'upload.elsewhere': 'Los archivos solo se pueden subir en la biblioteca de medios. Súbalos allí.',
    'upload.byAddress':
      'No se pueden traer archivos desde una dirección web. Guarde el archivo en su equipo y súbalo desde allí.',
    'upload.signIn': 'Su sesión ha terminado. Inicie sesión y suba de nuevo los archivos.',

    'password.short': 'La contraseña debe tener al menos {least} caracteres. {advice}',
    'password.easy': 'Esta contraseña es fácil de adivinar. {advice}',
    'password.advice':
      'Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.',
    'password.own':
      'La contraseña contiene su nombre o su dirección de correo electrónico. Elija una que no tenga nada que ver con usted.',
    'password.forgotten':
      'Aquí no se envían contraseñas por correo electrónico. Pida a quien administra el sitio que le asigne una nueva y cámbiela cuando haya iniciado sesión.',
    'password.notJudged': 'La contraseña debe establecerse en la administración del sitio.',

    'request.tooMuchText': 'Es demasiado texto para guardarlo de una vez. Acórtelo o divídalo en dos.',
    'request.nothingHere': 'En esta dirección no hay nada.',

    'disk.full':
      'El disco del servidor está casi lleno, así que no se guardó nada. Conserve su texto y pida al equipo técnico que libere espacio.',

    'production.quote': 'Esta cita es inventada. Ponga una real, elija No aquí y publique; o retírela del sitio.',
    'production.person': 'Esta persona es inventada. Ponga una real, elija No aquí y publique; o retírela del sitio.',
    'production.fees': 'Estas cuotas son de ejemplo. Ponga los importes reales, elija No aquí y publique.',
    'production.reserved':
      '“{name}” es una dirección de ejemplo o de prueba y no lleva a ninguna parte. Escriba la dirección real y publique de nuevo.',
  },

  types: {
    'applicant-type': 'Tipo de organización',
    'application-form': 'Cómo solicitar la adhesión',
    'benefit-item': 'Beneficio',
    'benefit-section': 'Sección de beneficios',
    'contact-person': 'Contacto',
    'fee-band': 'Fila de la tabla de cuotas',
    'fee-schedule': 'Cuotas por año',
    'information-page': 'Página informativa',
    'join-page': 'Página de inicio',
    'network-facts': 'Datos sobre la red',
    region: 'Región',
    testimonial: 'Testimonio',
  } satisfies Record<DocumentType, string>,

  fields: {
    'applicant-type': {
      key: { label: 'Nombre interno', help: internalKey, example: 'local-government' },
      name: {
        label: 'Nombre',
        help: 'Como se llama a sí misma una organización así.',
        example: 'Ciudad, municipio o región',
      },
      description: {
        label: 'Descripción',
        help: 'Una oración que permita a los lectores reconocerse.',
        example: 'Un gobierno local o regional con población propia.',
      },
      order: { label: 'Posición', help: 'El 1 aparece primero.', example: '1' },
    },
    'application-form': {
      intro: {
        label: 'Introducción',
        help: 'Lo que hay que saber antes del primer paso.',
        example: 'La adhesión tiene seis pasos. El que más tiempo lleva es la decisión del pleno.',
      },
      steps: {
        label: 'Pasos',
        help: 'En el orden en que se dan; los números se añaden solos.',
        example: 'Consulte a su pleno',
      },
      asks: {
        label: 'Lo que pedimos a los miembros',
        help: 'Los compromisos de los miembros, en palabras sencillas.',
        example: 'Pagar la cuota anual del año que indica la factura.',
      },
      asksInShort: {
        label: 'Lo que pedimos, en breve',
        help: 'Lo mismo en dos o tres oraciones, para el presupuesto impreso.',
        example: 'Designar dos contactos, apoyar la carta constitutiva y pagar la cuota anual.',
      },
      leaving: {
        label: 'Cómo darse de baja',
        help: 'Qué hace un miembro para darse de baja y qué pasa con la cuota, para el presupuesto impreso.',
        example: 'Escríbanos antes de que termine el año. No hace falta explicar los motivos.',
      },
      file: {
        label: 'Formulario en PDF',
        help: 'Opcional: el formulario en este idioma, en un PDF rellenable de 10 MB como máximo. Un idioma sin PDF no muestra ningún enlace: el de otro idioma no ocupa su lugar.',
        example: 'el formulario de este año, en español en la página en español',
      },
      sendTo: {
        label: 'Enviar la solicitud a',
        help: 'Una dirección compartida, como membership@, no la de una persona.',
        example: 'membership@example.org',
      },
    },
    'parts.step': {
      title: { label: 'Paso', help: 'Qué hay que hacer, en pocas palabras.', example: 'Consulte a su pleno' },
      text: {
        label: 'Texto',
        help: 'De una a tres oraciones.',
        example: 'Presente la cuota y los beneficios al órgano que decide en su ciudad.',
      },
      who: { label: 'Quién lo hace', help: 'La ciudad, su pleno o el secretariado.', example: 'Su pleno' },
      howLong: { label: 'Cuánto tarda', help: 'Un cálculo realista.', example: 'De uno a cuatro meses' },
    },
    'benefit-item': {
      key: { label: 'Nombre en las direcciones web', help: keyInAddresses, example: 'peer-networking' },
      section: {
        label: 'Sección',
        help: 'La sección de la página de inicio en la que aparece este beneficio.',
        example: 'Conectarse',
      },
      title: {
        label: 'Título',
        help: 'Lo que recibe un miembro, en pocas palabras.',
        example: 'Encuentros entre colegas',
      },
      body: {
        label: 'Texto',
        help: 'De uno a tres párrafos cortos.',
        example: 'Su personal conoce a colegas de otras ciudades en conferencias y talleres.',
      },
      link: {
        label: 'Enlace para saber más',
        help: 'Opcional: una página con más información.',
        example: 'Pregunte por la ayuda para viajes',
      },
      order: { label: 'Posición', help: 'Posición dentro de su sección; el 1 aparece primero.', example: '1' },
    },
    'parts.link': {
      label: {
        label: 'Palabras del enlace',
        help: 'Diga adónde lleva el enlace.',
        example: 'Lea la carta constitutiva',
      },
      address: {
        label: 'Dirección',
        help: 'Una dirección web completa que empiece por https://, o una página de este sitio.',
        example: 'https://example.org/charter',
      },
    },
    'benefit-section': {
      key: { label: 'Nombre en las direcciones web', help: keyInAddresses, example: 'get-connected' },
      title: {
        label: 'Título',
        help: 'Título en la página de inicio: de una a tres palabras.',
        example: 'Conectarse',
      },
      summary: {
        label: 'Resumen',
        help: 'Dos o tres oraciones; también las muestran los buscadores.',
        example: 'Conozca a quienes hacen su mismo trabajo en otra ciudad.',
      },
      inShort: {
        label: 'En breve',
        help: 'Qué aporta a una ciudad, en una línea, para el presupuesto impreso.',
        example: 'Métodos, herramientas y especialistas para cada etapa de un proyecto local.',
      },
      more: {
        label: 'Título de la lista',
        help: 'Diga qué contiene la lista. La cantidad de elementos se añade sola.',
        example: 'Formas de conectarse',
      },
      icon: { label: 'Dibujo y color', help: 'Elija uno distinto para cada sección.', example: 'Estrella' },
      order: { label: 'Posición', help: 'El 1 aparece primero.', example: '1' },
    },
    'contact-person': {
      portrait: {
        label: 'Retrato',
        help: 'Opcional: una fotografía o un dibujo de la persona, de al menos 300 píxeles de ancho y de alto. Se muestra un cuadrado alrededor del punto focal.',
        example: 'una fotografía de la cabeza y los hombros',
      },
      portraitDecorative: {
        label: 'El retrato es decoración',
        help: 'Elija Sí si el retrato no dice nada que no digan las palabras; los lectores de pantalla lo pasan por alto.',
        example: 'No',
      },
      portraitAlt: {
        label: 'El retrato en palabras',
        help: 'Qué muestra el retrato, en este idioma, para quienes no lo ven. Hace falta donde hay un retrato que no es decoración.',
        example: 'Mujer de pelo gris y corto ante un ayuntamiento',
      },
      key: {
        label: 'Nombre en las direcciones web',
        help: 'Se usa en los enlaces a esta persona en la página de contacto. No se puede cambiar después de publicarlo.',
        example: 'membership',
      },
      name: { label: 'Nombre', help: 'Como lo escribe la propia persona.', example: 'Eva Ejemplo' },
      role: { label: 'Cargo', help: 'Qué hace esta persona en el secretariado.', example: 'Responsable de membresía' },
      email: {
        label: 'Correo electrónico',
        help: 'Una dirección compartida, como membership@, no la de la persona.',
        example: 'membership@example.org',
      },
      phone: { label: 'Teléfono', help: 'Opcional, con el prefijo del país.', example: '+49 228 000000' },
      languages: {
        label: 'Idiomas que habla',
        help: 'Una ciudad puede escribir en cualquiera de ellos.',
        example: 'español, inglés, portugués',
      },
      timeZone: { label: 'Zona horaria', help: 'Donde trabaja esta persona.', example: 'Berlín' },
      regions: {
        label: 'Regiones',
        help: 'Las regiones que atiende esta persona. Deje vacío el campo si solo atiende las que nadie más cubre.',
        example: 'África, Europa',
      },
      greeting: {
        label: 'Saludo',
        help: 'Una o dos oraciones que animen a preguntar.',
        example: 'Pregúnteme lo que quiera sobre la adhesión.',
      },
      sample: {
        label: 'Ejemplo',
        help: 'Elija Sí si esta persona es inventada; los lectores ven la marca “Ejemplo”.',
        example: 'No',
      },
    },
    'fee-band': {
      schedule: {
        label: 'Cuotas del año',
        help: 'Las cuotas a las que pertenece esta fila. Al publicarlas se publica también la fila.',
        example: 'fees-2027',
      },
      applicantType: {
        label: 'Tipo de organización',
        help: 'Quién paga esta cuota.',
        example: 'Ciudad, municipio o región',
      },
      populationFrom: {
        label: 'Población desde',
        help: 'La población más pequeña de esta fila. Deje vacíos los dos campos si todos pagan lo mismo.',
        example: '50001',
      },
      populationTo: {
        label: 'Población hasta',
        help: 'La población más grande de esta fila. Deje vacío el campo en la última fila (sin límite superior).',
        example: '100000',
      },
      amounts: {
        label: 'Importes',
        help: 'Una fila por cada grupo de ingresos y moneda.',
        example: 'IV, euro, 5240',
      },
      askUs: {
        label: 'Consúltenos',
        help: 'Sin importe fijo: elija Sí para mostrar “Consúltenos” en lugar de un importe.',
        example: 'No',
      },
      remove: {
        label: 'Retirar del sitio',
        help: 'Elija Sí; la fila desaparece la próxima vez que publique estas cuotas.',
        example: 'No',
      },
    },
    'parts.amount': {
      group: {
        label: 'Grupo de ingresos',
        help: 'Deje vacío el campo si estas cuotas no tienen grupos de ingresos.',
        example: 'IV',
      },
      currency: { label: 'Moneda', help: 'Una de las monedas de estas cuotas.', example: 'euro' },
      amount: {
        label: 'Importe anual',
        help: 'Solo el número; use una coma antes de los céntimos.',
        example: '160,50',
      },
    },
    'fee-schedule': {
      key: { label: 'Nombre interno', help: internalKey, example: 'fees-2027' },
      year: { label: 'Año', help: 'El año que los lectores ven encima de la tabla.', example: '2027' },
      validFrom: { label: 'Válidas desde', help: 'Primer día.', example: '1 de enero de 2027' },
      validTo: {
        label: 'Válidas hasta',
        help: 'Último día. Debe ser anterior al comienzo de las cuotas del año siguiente.',
        example: '31 de diciembre de 2027',
      },
      adoptedOn: {
        label: 'Aprobadas el',
        help: 'Día en que se decidieron las cuotas; los lectores lo ven.',
        example: '15 de octubre de 2026',
      },
      currencies: {
        label: 'Monedas',
        help: 'En el orden de la tabla de cuotas. Los importes se escriben en cada moneda; nada se convierte.',
        example: 'euro, dólar estadounidense, yen',
      },
      localCurrencies: {
        label: 'Países que pagan en otra moneda',
        help: 'Los demás países pagan en la primera de las monedas de arriba.',
        example: 'yen: Japón',
      },
      groups: {
        label: 'Grupos de ingresos',
        help: 'Deje vacío el campo si la cuota no depende del país.',
        example: 'Grupos I a IV',
      },
      surcharges: {
        label: 'Recargos',
        help: 'Importes adicionales para una región (opcional).',
        example: '10 por ciento para América del Norte',
      },
      period: {
        label: 'Período que cubre la cuota',
        help: 'Los lectores lo ven debajo de las tablas de cuotas.',
        example: 'Año, de enero a diciembre',
      },
      illustrative: {
        label: 'Solo ejemplos',
        help: 'Elija Sí hasta que estén los importes reales; los lectores ven que son ejemplos.',
        example: 'No',
      },
    },
    'parts.income-group': {
      key: { label: 'Grupo', help: 'Un nombre corto; aparece en la tabla de cuotas.', example: 'IV' },
      incomeAbove: {
        label: 'Ingreso mayor que (USD por persona)',
        help: 'Los países con un ingreso nacional mayor que esta cifra están en este grupo; deje vacío el campo si no se usa.',
        example: '11455',
      },
      countries: {
        label: 'Países',
        help: 'Un país puede estar en un solo grupo.',
        example: 'Canadá, España, Japón',
      },
    },
    'parts.local-currency': {
      currency: { label: 'Moneda', help: 'Una de las monedas de estas cuotas.', example: 'yen' },
      countries: { label: 'Países', help: 'Un país puede estar en una sola moneda.', example: 'Japón' },
    },
    'parts.surcharge': {
      region: { label: 'Región', help: 'Lo pagan los miembros de esta región.', example: 'América del Norte' },
      kind: {
        label: 'Porcentaje o importe fijo',
        help: 'Si es un porcentaje de la cuota o el mismo importe para todos.',
        example: 'Porcentaje',
      },
      value: { label: 'Valor', help: 'Solo el número: un porcentaje o un importe.', example: '10' },
      currency: { label: 'Moneda', help: 'Solo para un importe fijo.', example: 'euro' },
    },
    'information-page': {
      key: { label: 'Nombre en las direcciones web', help: keyInAddresses, example: 'accessibility' },
      title: { label: 'Título', help: 'Título de la página.', example: 'Accesibilidad' },
      body: {
        label: 'Texto',
        help: 'Párrafos cortos bajo títulos pequeños.',
        example: 'Todas las personas deberían poder usar este sitio.',
      },
      reviewBy: {
        label: 'Revisar antes del',
        help: 'Día antes del cual alguien debería volver a leer esta página.',
        example: '30 de noviembre de 2027',
      },
    },
    'join-page': {
      heroTitle: {
        label: 'Titular',
        help: 'Lo que significa unirse, en una oración.',
        example: 'Únase y su personal tendrá colegas en ciudades de todo el mundo',
      },
      heroText: {
        label: 'Texto bajo el titular',
        help: 'Dos o tres oraciones.',
        example: 'Vea qué reciben los miembros, cuánto cuesta a su ciudad y cómo unirse en seis pasos.',
      },
      title: {
        label: 'Título para buscadores',
        help: 'Aparece en los resultados de búsqueda y en la pestaña del navegador.',
        example: 'Únase a ICLEI: beneficios, cuotas y cómo solicitarlo',
      },
      description: {
        label: 'Descripción para buscadores',
        help: 'Una o dos oraciones.',
        example: 'Qué aporta la membresía a su ciudad, cuánto cuesta al año y cómo solicitarla.',
      },
      feesNote: {
        label: 'Lo que hay que saber sobre las cuotas',
        help: 'Aparece debajo de las tablas de cuotas.',
        example: 'La cuota anual depende de tres cosas.',
      },
      questions: {
        label: 'Preguntas y respuestas',
        help: 'Lo que más preguntan los lectores.',
        example: '¿Cómo se deja la red?',
      },
    },
    'parts.question': {
      question: { label: 'Pregunta', help: 'Como la haría un lector.', example: '¿Cómo se deja la red?' },
      answer: {
        label: 'Respuesta',
        help: 'Empiece por la respuesta misma.',
        example: 'Escríbanos una carta o un correo electrónico. No hace falta dar razones.',
      },
    },
    'network-facts': {
      name: {
        label: 'Nombre completo',
        help: 'Nombre oficial en este idioma.',
        example: 'ICLEI – Gobiernos Locales por la Sustentabilidad',
      },
      shortName: { label: 'Nombre corto', help: 'Es igual en todos los idiomas.', example: 'ICLEI' },
      adoptedBy: {
        label: 'Quién aprueba las cuotas',
        help: 'Completa una oración de la página de cuotas. Escríbalo como va dentro de esa oración: empiece con minúscula.',
        example: 'el Comité Ejecutivo Global',
      },
      memberCount: {
        label: 'Miembros',
        help: 'Redondee hacia abajo; los lectores ven un signo más, por ejemplo +1500.',
        example: '1500',
      },
      officeCount: { label: 'Oficinas', help: 'Cuántas oficinas hay en el mundo.', example: '17' },
      founded: { label: 'Fundación', help: 'El año.', example: '1990' },
      address: {
        label: 'Dirección postal',
        help: 'Línea por línea, como en un sobre.',
        example: 'Kaiser-Friedrich-Straße 7, 53113 Bonn, Alemania',
      },
      socialLinks: { label: 'Redes sociales', help: 'Opcional.', example: 'Mastodon y su dirección' },
      defaultContact: {
        label: 'Contacto para los demás países',
        help: 'La persona a quien preguntar si ningún otro contacto atiende la región.',
        example: 'Eva Madeira',
      },
    },
    'parts.social-link': {
      name: { label: 'Nombre', help: 'Nombre del servicio.', example: 'Mastodon' },
      address: {
        label: 'Dirección',
        help: 'La dirección completa del perfil.',
        example: 'https://example.org/@network',
      },
    },
    region: {
      key: { label: 'Nombre en las direcciones web', help: keyInAddresses, example: 'east-asia' },
      name: {
        label: 'Nombre',
        help: 'Nombre de la región tal como la conocen los lectores de este idioma.',
        example: 'Asia Oriental',
      },
      order: { label: 'Posición', help: 'El 1 aparece primero.', example: '1' },
      countries: {
        label: 'Países',
        help: 'Un país puede estar en una sola región.',
        example: 'Kenia, Senegal, Sudáfrica',
      },
    },
    testimonial: {
      portrait: {
        label: 'Retrato',
        help: 'Opcional: una fotografía o un dibujo de la persona, de al menos 300 píxeles de ancho y de alto. Se muestra un cuadrado alrededor del punto focal.',
        example: 'una fotografía de la cabeza y los hombros',
      },
      portraitDecorative: {
        label: 'El retrato es decoración',
        help: 'Elija Sí si el retrato no dice nada que no digan las palabras; los lectores de pantalla lo pasan por alto.',
        example: 'No',
      },
      portraitAlt: {
        label: 'El retrato en palabras',
        help: 'Qué muestra el retrato, en este idioma, para quienes no lo ven. Hace falta donde hay un retrato que no es decoración.',
        example: 'Mujer de pelo gris y corto ante un ayuntamiento',
      },
      key: { label: 'Nombre en las direcciones web', help: keyInAddresses, example: 'harbour-town-mayor' },
      quote: {
        label: 'Cita',
        help: 'Lo que se dijo, en este idioma y sin comillas.',
        example: 'Nuestro mercado se inundaba cada agosto. Este año los puestos no cerraron.',
      },
      quoteLanguage: {
        label: 'Idioma en que se dijo',
        help: 'A los lectores de otros idiomas se les avisa de que es una traducción.',
        example: 'francés',
      },
      speaker: {
        label: 'Quién lo dice',
        help: 'Su nombre, como lo escribe la propia persona.',
        example: 'Ana Exemplo',
      },
      role: {
        label: 'Cargo en ese momento',
        help: 'El cargo que tenía esa persona el día de la cita.',
        example: 'Concejala de movilidad',
      },
      place: { label: 'Ciudad, municipio o región', help: 'Nombre del miembro.', example: 'Vila Exemplo' },
      country: {
        label: 'País',
        help: 'De él depende la página de región en la que aparece la cita.',
        example: 'Senegal',
      },
      section: {
        label: 'Beneficio del que trata',
        help: 'Opcional: la cita aparece también en la página de esa sección.',
        example: 'Conectarse',
      },
      memberSince: { label: 'Miembro desde', help: 'Año en que se unió la ciudad.', example: '2011' },
      givenOn: { label: 'Fecha de la cita', help: 'Día en que se dijo o se escribió.', example: '14 de mayo de 2024' },
      consentOn: {
        label: 'Fecha del consentimiento',
        help: 'Día en que la persona aceptó que se publicara; la cita no se muestra antes de ese día.',
        example: '20 de mayo de 2024',
      },
      expiresOn: {
        label: 'Mostrar hasta',
        help: 'Último día en que se muestra la cita (opcional).',
        example: '31 de diciembre de 2027',
      },
      sample: {
        label: 'Ejemplo',
        help: 'Elija Sí si esta cita es inventada; los lectores ven la marca “Ejemplo”.',
        example: 'No',
      },
    },
  },
} satisfies DeskWords;
