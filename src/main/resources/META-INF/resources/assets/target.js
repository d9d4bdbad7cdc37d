// Draws a target: the figures of both books, the path to the goal, the goal, and when the trend reaches it. All of it is
// read from the table beneath and the words beside, which say the same to those who do not see it.

const d3 = window.d3;
const utc = text => new Date(`${text}T00:00:00Z`);
const number = text => (text ? Number(text) : null);
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 });
const full = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const day = d3.utcFormat('%-d %b %Y');
const year = d3.utcFormat('%Y');

const EDGE = { left: 46, right: 14, top: 30, bottom: 24 };
const LANE = 40; // pixels beneath the time axis, for when the trend reaches the goal
const HEIGHT = 300;
const MANY = 40; // points, from which on they are drawn small
const MOST_YEARS_AHEAD = 10; // a trend may lead far ahead; what has happened should not be squeezed for it

// ---- Reading ----

function read(chart) {
  const { own, other, goal, goalMark, goalText, due, path, trend, months, unit } = chart.dataset;
  const rows = [...document.querySelectorAll(`#${CSS.escape(chart.dataset.targetChart)}-figures tbody tr`)];
  const [from, to, at] = trend ? trend.split(',').map(each => (each ? utc(each) : null)) : [];
  return {
    own, other, goalMark, goalText, unit,
    goal: number(goal),
    due: utc(due),
    months: Number(months),
    path: path ? path.split(',').map(each => each.split(' ')).map(([on, value]) => ({ on: utc(on), value: Number(value) })) : [],
    trend: trend ? { from, to, at } : null,
    points: rows.map(row => ({
      on: utc(row.dataset.on),
      label: row.querySelector('th').textContent,
      own: number(row.dataset.own),
      other: number(row.dataset.other),
      provisional: row.dataset.provisional.split(' '),
    })).filter(point => point.own !== null || point.other !== null),
  };
}

function scales(target, width, height) {
  const { points, path, due, trend, goal } = target;
  const known = [...points.map(point => point.on), ...path.map(point => point.on), due];
  const ahead = trend ? [trend.from, trend.at, trend.to].filter(Boolean) : [];
  const farthest = d3.utcYear.offset(d3.max(known), MOST_YEARS_AHEAD);
  const end = d3.max([...known, ...ahead.map(on => d3.min([on, farthest]))]);
  const values = [0, goal, ...points.flatMap(point => [point.own, point.other]), ...path.map(point => point.value)];
  return {
    x: d3.scaleUtc([d3.min(known), end], [EDGE.left + 8, width - EDGE.right]).clamp(true),
    y: d3.scaleLinear(d3.extent(values.filter(value => value !== null)), [height - EDGE.bottom, EDGE.top]).nice(5),
  };
}

// ---- Drawing ----

// Words stay within the picture, wherever what they name is.
function say(plot, text, x, y, width, name = '') {
  const label = plot.append('text').attr('class', `label ${name}`).attr('y', y).attr('text-anchor', 'middle').text(text);
  const half = label.node().getComputedTextLength() / 2;
  return label.attr('x', Math.max(EDGE.left + half, Math.min(width - 4 - half, x)));
}

function axes(plot, { unit }, { x, y }, width, bottom, depth) {
  plot.append('text').attr('x', 2).attr('y', 12).text(unit);
  y.ticks(5).forEach(tick => {
    plot.append('line').attr('class', tick === 0 ? 'zero' : 'grid').attr('x1', EDGE.left).attr('x2', width).attr('y1', y(tick)).attr('y2', y(tick));
    plot.append('text').attr('x', EDGE.left - 6).attr('y', y(tick)).attr('dy', '.32em').attr('text-anchor', 'end').text(short.format(tick));
  });
  const years = d3.utcYear.count(...x.domain());
  const most = Math.max(2, Math.floor(width / 64));
  // A figure of a year is known at its end, so there it stands, and there its year is marked.
  const ends = d3.utcYear.range(d3.utcYear.offset(x.domain()[0], -1), d3.utcDay.offset(x.domain()[1], 2), Math.ceil(years / most))
    .map(first => d3.utcDay.offset(first, -1)).filter(end => end >= x.domain()[0] && end <= x.domain()[1]);
  const [ticks, format] = years >= 2 ? [ends, year] : [x.ticks(Math.min(5, most)), d3.utcFormat('%b %Y')];
  ticks.forEach(tick => {
    plot.append('line').attr('class', 'grid').attr('x1', x(tick)).attr('x2', x(tick)).attr('y1', EDGE.top).attr('y2', depth);
    plot.append('text').attr('x', x(tick)).attr('y', bottom + 15).attr('text-anchor', 'middle').text(format(tick));
  });
}

// A period that is missing parts the line: what is not known is not drawn.
function pieces(points, key, months) {
  const parts = [];
  let last = null;
  points.filter(point => point[key] !== null).forEach(point => {
    if (!last || d3.utcMonth.count(last.on, point.on) > months) parts.push([]);
    parts.at(-1).push(point);
    last = point;
  });
  return parts;
}

const SHAPES = { own: d3.symbolCircle, other: d3.symbolSquare, goal: d3.symbolDiamond };
const symbol = (name, size) => d3.symbol(SHAPES[name], size)();

function series(plot, name, target, { x, y }) {
  const group = plot.append('g').attr('class', `series ${name}`);
  const line = d3.line().x(point => x(point.on)).y(point => y(point[name]));
  const parts = pieces(target.points, name, target.months);
  group.selectAll('path.line').data(parts).join('path').attr('class', 'line').attr('d', line);
  const all = parts.flat();
  group.selectAll('path.point').data(all).join('path')
    .attr('class', point => (point.provisional.includes(name) ? 'point provisional' : 'point'))
    .attr('d', symbol(name, target.points.length > MANY ? 8 : 62))
    .attr('transform', point => `translate(${x(point.on)},${y(point[name])})`);
}

// Where a line begins nothing else has begun yet, so there is room for its name: the higher one's above, the lower one's below.
function names(plot, target, { x, y }, width) {
  for (const [name, rival] of [['own', 'other'], ['other', 'own']]) {
    const first = target.points.find(point => point[name] !== null);
    if (!first) continue;
    const beside = target.points.find(point => point.on >= first.on && point[rival] !== null);
    const above = !beside || first[name] > beside[rival] || (first[name] === beside[rival] && name === 'own');
    const label = say(plot, target[name] ?? '', 0, 0, width).attr('text-anchor', 'start').attr('x', x(first.on) - 4);
    const end = x(first.on) + label.node().getComputedTextLength();
    const heights = target.points.filter(point => point[name] !== null && x(point.on) <= end).map(point => y(point[name]));
    const below = d3.max(heights) + 20;
    label.attr('y', above || below > y(0) ? d3.min(heights) - 10 : below);
  }
}

function goal(plot, target, { x, y }, width) {
  if (target.path.length) {
    plot.append('path').attr('class', 'way').attr('d', d3.line().x(point => x(point.on)).y(point => y(point.value))(target.path));
    const [first, last] = [target.path[0], target.path.at(-1)];
    const middle = d3.interpolateDate(first.on, last.on)(.62);
    const i = d3.bisector(point => point.on).left(target.path, middle);
    const [one, two] = [target.path[i - 1], target.path[i]];
    const value = one.value + (two.value - one.value) * (middle - one.on) / (two.on - one.on);
    say(plot, 'path', x(middle) + 22, y(value) + (last.value >= first.value ? 14 : -8), width);
  }
  if (target.goal !== null) {
    plot.append('line').attr('class', 'level').attr('x1', EDGE.left).attr('x2', width).attr('y1', y(target.goal)).attr('y2', y(target.goal));
    plot.append('path').attr('class', 'goal').attr('d', symbol('goal', 130)).attr('transform', `translate(${x(target.due)},${y(target.goal)})`);
    say(plot, `${target.goalMark} ${target.goalText} by ${d3.utcFormat('%b %Y')(target.due)}`, x(target.due), y(target.goal) - 16, width, 'strong');
  }
}

function trend(plot, { trend: { from, to, at } }, { x }, bottom, width) {
  const [top, end] = [bottom + 22, x.domain()[1]];
  const open = !to || to > end;
  const lane = plot.append('g').attr('class', 'trend');
  const [left, right] = [x(from), Math.max(x(from) + 3, x(open ? end : to))];
  lane.append('rect').attr('x', left).attr('width', right - left).attr('y', top).attr('height', 9);
  if (open) lane.append('path').attr('class', 'on').attr('d', `M${right - 5},${top - 3}l7,7.5l-7,7.5z`);
  if (at && at <= end) lane.append('path').attr('class', 'at').attr('d', symbol('goal', 70)).attr('transform', `translate(${x(at)},${top + 4.5})`);
  const when = at ? year(at) : 'not in a hundred years';
  const between = to ? (year(from) === year(to) ? year(to) : `${year(from)}–${year(to)}`) : `${year(from)} or later, if ever`;
  say(plot, `Trend: ${when} (80 %: ${between})`, (left + right) / 2, top + 22, width);
}

function described(plot, chart) {
  const id = chart.dataset.targetChart;
  const words = part => document.getElementById(`${id}-${part}`)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  plot.attr('role', 'img').attr('aria-labelledby', `${id}-drawing`).attr('aria-describedby', `${id}-described`);
  plot.append('title').attr('id', `${id}-drawing`).text(`Chart: ${words('title')}`);
  plot.append('desc').attr('id', `${id}-described`).text(`${words('sentence')} ${words('trend')} The figures follow as a table.`);
}

function keys(chart, target) {
  const list = d3.select(chart).append('ul').attr('class', 'keys').attr('aria-hidden', 'true');
  const key = (name, words, draw) => {
    const item = list.append('li');
    draw(item.append('svg').attr('width', 34).attr('height', 14).append('g').attr('class', name));
    item.append('span').text(words);
  };
  const line = kind => group => group.append('path').attr('class', kind).attr('d', 'M1,7H33');
  const point = (name, kind) => group => group.append('path').attr('class', kind).attr('d', symbol(name, 62)).attr('transform', 'translate(17,7)');
  for (const name of ['own', 'other']) {
    if (target.points.some(each => each[name] !== null)) {
      key(`series ${name}`, `${target[name]} reports`, group => { line('line')(group); point(name, 'point')(group); });
    }
  }
  if (target.points.some(each => each.provisional.some(Boolean))) key('series own', 'hollow: provisional', point('own', 'point provisional'));
  if (target.path.length) key('', 'path to the goal', line('way'));
  if (target.goal !== null) key('', target.path.length ? 'goal' : 'what is asked', point('goal', 'goal'));
  if (target.trend) {
    key('trend', 'when the trend reaches it, 80 % interval', group => {
      group.append('rect').attr('x', 1).attr('y', 3).attr('width', 32).attr('height', 8);
      point('goal', 'at')(group);
    });
  }
}

function readout(chart, plot, target, { x }, bottom) {
  const line = d3.select(chart).append('p').attr('class', 'readout').attr('aria-hidden', 'true');
  const marker = plot.append('line').attr('class', 'pointer').attr('y1', EDGE.top).attr('y2', bottom).attr('visibility', 'hidden');
  const tell = point => {
    const said = ['own', 'other'].filter(name => point[name] !== null).map(name => `${target[name]} ${full.format(point[name])}`);
    line.text(`To ${day(point.on)}: ${said.join('; ')}${point.provisional.some(Boolean) ? ' (provisional)' : ''}`);
  };
  const latest = target.points.at(-1);
  tell(latest);
  plot.on('pointermove', event => {
    const on = x.invert(d3.pointer(event, plot.node())[0]);
    const point = d3.least(target.points, each => Math.abs(each.on - on));
    marker.attr('x1', x(point.on)).attr('x2', x(point.on)).attr('visibility', 'visible');
    tell(point);
  });
  plot.on('pointerleave', () => { marker.attr('visibility', 'hidden'); tell(latest); });
}

function draw(chart, width) {
  const target = read(chart);
  chart.replaceChildren();
  if (!target.points.length) return;
  const height = HEIGHT + (target.trend ? LANE : 0);
  const bottom = HEIGHT - EDGE.bottom;
  const plot = d3.select(chart).append('svg').attr('class', 'plot').attr('viewBox', `0 0 ${width} ${height}`);
  described(plot, chart);
  const at = scales(target, width, HEIGHT);
  axes(plot, target, at, width, bottom, target.trend ? bottom + LANE - 8 : bottom);
  goal(plot, target, at, width);
  series(plot, 'other', target, at);
  series(plot, 'own', target, at);
  names(plot, target, at, width);
  if (target.trend) trend(plot, target, at, bottom, width);
  keys(chart, target);
  readout(chart, plot, target, at, bottom);
}

const sizes = new ResizeObserver(entries => entries.forEach(({ target: chart, contentRect: { width } }) => {
  if (width && Number(chart.dataset.width) !== Math.round(width)) {
    chart.dataset.width = Math.round(width);
    draw(chart, Math.round(width));
  }
}));

const begin = parts => parts.forEach(part => part.querySelectorAll('[data-target-chart]').forEach(chart => sizes.observe(chart)));
document.addEventListener('page:parts', event => begin(event.detail.parts));
begin([document]);
