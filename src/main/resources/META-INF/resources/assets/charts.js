// Draws the due windows and the history, from what the page says in words and tables.

const d3 = window.d3;
const utc = text => new Date(`${text}T00:00:00Z`);
const percent = scale => date => `${scale(date).toFixed(3)}%`;
const named = name => name.replaceAll('_', ' ').toLowerCase().replace(/^./, first => first.toUpperCase());

function tickFormat(domain) {
  const months = d3.utcMonth.count(...domain);
  return months > 48 ? d3.utcFormat('%Y') : date => (date.getUTCMonth() === 0 ? d3.utcFormat('%Y') : d3.utcFormat('%b'))(date);
}

// ---- Due windows: a row each, from the day a window opens to the day it closes ----

function timeline(list) {
  const rows = [...list.querySelectorAll('li[data-to]')];
  const today = utc(list.dataset.today);
  const first = d3.min(rows, row => utc(row.dataset.from)) ?? today;
  const last = d3.max(rows, row => utc(row.dataset.to)) ?? today;
  const from = d3.max([d3.utcMonth.offset(today, -24), d3.min([first, today])]);
  const domain = [d3.utcMonth.offset(from, -1), d3.utcMonth.offset(d3.max([last, today]), 1)];
  const scale = d3.scaleUtc(domain, [0, 100]).clamp(true);
  const at = percent(scale);
  const ticks = scale.ticks(7);

  list.querySelectorAll('svg.drawing, li.axis-row').forEach(each => each.remove());
  list.classList.add('drawn');
  const row = d3.select(list).insert('li', ':first-child').attr('class', 'axis-row').attr('aria-hidden', 'true');
  row.append('span');
  const axis = row.append('svg').attr('class', 'drawing axis');
  const format = tickFormat(domain);
  axis.selectAll('text.tick').data(ticks).join('text').attr('x', at).attr('y', '70%').attr('text-anchor', 'middle').text(format);
  axis.append('text').attr('class', 'today-text').attr('x', at(today)).attr('y', '70%').attr('text-anchor', 'middle')
    .text('today');
  const near = 9; // percent: a tick's name there would run into today's
  axis.selectAll('text:not(.today-text)').filter(date => Math.abs(scale(date) - scale(today)) < near).remove();

  rows.forEach(each => {
    const [opens, closes] = [utc(each.dataset.from), utc(each.dataset.to)];
    const svg = d3.select(each).append('svg').attr('class', 'drawing').attr('aria-hidden', 'true');
    svg.selectAll('line.grid').data(ticks).join('line').attr('class', 'grid')
      .attr('x1', at).attr('x2', at).attr('y1', 0).attr('y2', '100%');
    const width = Math.max(.4, scale(closes) - scale(opens));
    svg.append('rect').attr('class', `window fill-${each.dataset.status} ${each.dataset.basis === 'ASSUMED' ? 'assumed' : ''}`)
      .attr('x', `${Math.min(scale(opens), 100 - width)}%`).attr('width', `${width}%`).attr('y', '28%').attr('height', '44%');
    svg.append('line').attr('class', 'end').attr('x1', at(closes)).attr('x2', at(closes)).attr('y1', '15%').attr('y2', '85%');
    svg.append('line').attr('class', 'today').attr('x1', at(today)).attr('x2', at(today)).attr('y1', 0).attr('y2', '100%');
    each.title = each.querySelector('.when').textContent.replace(/\s+/g, ' ').trim();
  });
}

// ---- History: how many had which status, month by month ----

function read(table) {
  const statuses = [...table.querySelectorAll('thead th[data-status]')].map(each => each.dataset.status);
  return {
    statuses,
    points: [...table.querySelectorAll('tbody tr')].map(row => {
      const counts = [...row.querySelectorAll('td')].map(cell => Number(cell.textContent.replaceAll(',', '')));
      return { on: utc(row.dataset.on), counts, total: counts.at(-1) };
    }),
  };
}

function history(chart) {
  const { statuses, points } = read(document.getElementById(chart.dataset.chart));
  if (points.length < 2 || !points.some(point => point.total)) return;
  const shown = statuses.filter((_, i) => points.some(point => point.counts[i]));
  const x = d3.scaleUtc(d3.extent(points, point => point.on), [0, 100]);
  const y = d3.scaleLinear([0, d3.max(points, point => point.total)], [100, 0]).nice(4);
  const layers = d3.stack().keys(shown).value((point, key) => point.counts[statuses.indexOf(key)])(points);
  const area = d3.area().curve(d3.curveStepBefore).x(layer => x(layer.data.on)).y0(layer => y(layer[0])).y1(layer => y(layer[1]));

  chart.replaceChildren();
  const plot = d3.select(chart).append('svg').attr('class', 'plot').attr('role', 'img')
    .attr('aria-label', `Commitments by status at the end of each month; ${points.at(-1).total} on record now. The figures follow.`);
  const ticks = y.ticks(4).filter(Number.isInteger);
  ticks.forEach(tick => {
    plot.append('line').attr('class', 'grid').attr('x1', 0).attr('x2', '100%').attr('y1', `${y(tick)}%`).attr('y2', `${y(tick)}%`);
    plot.append('text').attr('x', -8).attr('y', `${y(tick)}%`).attr('dy', '.32em').attr('text-anchor', 'end').text(d3.format(',')(tick));
  });
  const inner = plot.append('svg').attr('viewBox', '0 0 100 100').attr('preserveAspectRatio', 'none').attr('width', '100%').attr('height', '100%');
  inner.selectAll('path').data(layers).join('path').attr('class', layer => `layer fill-${layer.key}`).attr('d', area);
  const format = tickFormat(x.domain());
  x.ticks(Math.min(6, points.length)).forEach(tick => {
    plot.append('text').attr('x', `${x(tick)}%`).attr('y', '100%').attr('dy', '1.2em').attr('text-anchor', 'middle').text(format(tick));
  });
  readout(chart, plot, inner, { statuses, shown, points, x });
}

function readout(chart, plot, inner, { statuses, shown, points, x }) {
  let line = chart.nextElementSibling;
  if (!line?.matches('.readout')) {
    line = document.createElement('p');
    line.className = 'readout';
    chart.after(line);
  }
  const marker = inner.append('line').attr('class', 'reading').attr('y1', 0).attr('y2', 100).attr('visibility', 'hidden');
  const tell = point => {
    const counts = shown.map(status => [status, point.counts[statuses.indexOf(status)]]).filter(([, count]) => count);
    line.textContent = `${d3.utcFormat('%-d %b %Y')(point.on)}: ${counts.map(([status, count]) => `${count} ${named(status).toLowerCase()}`).join(', ') || 'nothing on record'}`;
  };
  tell(points.at(-1));
  plot.on('pointermove', event => {
    const box = plot.node().getBoundingClientRect();
    const on = x.invert((event.clientX - box.left) / box.width * 100);
    const point = d3.least(points, each => Math.abs(each.on - on));
    marker.attr('x1', x(point.on)).attr('x2', x(point.on)).attr('visibility', 'visible');
    tell(point);
  });
  plot.on('pointerleave', () => { marker.attr('visibility', 'hidden'); tell(points.at(-1)); });
}

// ---- How long ago ----

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
function ago(time) {
  const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
  const [unit, size] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]].find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  time.title ||= time.textContent;
  if (Math.abs(seconds) < 7 * 86_400) time.textContent = Math.abs(seconds) < 5 ? 'just now' : relative.format(Math.round(seconds / size), unit);
}
const ages = () => document.querySelectorAll('time[data-ago]').forEach(ago);
setInterval(ages, 15_000);
// On paper "a minute ago" is soon wrong.
addEventListener('beforeprint', () => document.querySelectorAll('time[data-ago][title]').forEach(time => { time.textContent = time.title; }));
addEventListener('afterprint', ages);

function draw(parts) {
  for (const part of parts) {
    part.querySelectorAll('[data-timeline]').forEach(timeline);
    part.querySelectorAll('[data-chart]').forEach(history);
  }
  ages();
}

document.addEventListener('page:parts', event => draw(event.detail.parts));
draw(document.querySelectorAll('[data-part]'));
