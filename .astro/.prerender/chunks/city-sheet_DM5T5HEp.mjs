// site/src/city-sheet.ts
var sheet = [
	[
		"grid",
		1,
		false
	],
	[
		"star",
		0,
		true
	],
	[
		"ring",
		2,
		false
	],
	[
		"river",
		0,
		false
	],
	[
		"grid",
		0,
		true
	],
	[
		"ring",
		0,
		true
	],
	[
		"fan",
		3,
		false
	],
	[
		"star",
		0,
		false
	],
	[
		"fan",
		0,
		true
	],
	[
		"river",
		1,
		false
	],
	[
		"star",
		0,
		false
	],
	[
		"grid",
		0,
		false
	],
	[
		"river",
		0,
		true
	],
	[
		"fan",
		0,
		false
	],
	[
		"ring",
		1,
		false
	],
	[
		"grid",
		0,
		true
	],
	[
		"ring",
		2,
		false
	],
	[
		"star",
		0,
		true
	],
	[
		"river",
		0,
		false
	],
	[
		"ring",
		0,
		true
	]
];
var corner = (index) => `translate(${index % 5 * 96} ${Math.floor(index / 5) * 96})`;
/** The square that a page lights alone, and the one that may stand open: both are in sight however much of the sheet is cut off. */
var alone = 6;
var placeOfAlone = corner(alone);
var placeOfOpen = corner(11);
/** The squares of the sheet: with several lit, with one plan lit alone, or with none. */
var squaresOf = (lit) => sheet.map(([plan, turns, bright], index) => {
	if (lit !== "all" && lit !== "none" && index === alone) return {
		plan: lit,
		place: placeOfAlone,
		lit: true
	};
	return {
		plan,
		place: turns === 0 ? corner(index) : `${corner(index)}rotate(${turns * 90} 48 48)`,
		lit: lit === "all" && bright
	};
});
/** A street of plans side by side, each plan lit once: the head of a letter. However wide the paper, it is cut off. */
var street = () => [...sheet, ...sheet].map(([plan], index) => ({
	plan,
	place: `translate(${index * 96})`,
	lit: sheet.findIndex(([other, , bright]) => bright && other === plan) === index
}));
export { street as i, placeOfOpen as n, squaresOf as r, placeOfAlone as t };
