import type { help as zh } from '../zh/help'

export const help: Record<keyof typeof zh, string> = {
  'help.home':
    'What you have to do comes first: red and yellow lamps, then the rest.\nThe button at the right leads straight to it; every figure opens just what it counts.',
  'help.queue':
    'The queue is ordered by attention and date. Move with j and k, open with Enter, go back with u.\nOpening claims the task until a time that is shown; after it others may go on. You can release it.\nAfter a decision the next one opens.',
  'help.report':
    'Outline at the left, text in the middle, at the right what was read: warnings, problems and promises, indicators, approval. A press on any of them moves all three.\nAnswers to warnings are kept beside the version and never make a new one.\nn and p move between open warnings, a and r to the decision; sending is a second step.',
  'help.reports':
    'The reports of your unit and the units below it. Filters are in the address, so that a list can be sent to a colleague.',
  'help.compare':
    'The old version at the left, the new one at the right; unchanged paragraphs are folded. n and p move between changes.\nThe demands of the last return and what has vanished stand at the right.',
  'help.copies':
    'The other report is on the left, this one on the right; letters that differ are marked. Set phrases and marked quotations do not count.\nA supervisor may call a passage a legitimate quotation and say why; from then on the same words count in no report.',
  'help.last-year':
    'On the left what last year’s report promised, on the right the words of this report that come nearest, between them what the system thinks became of it and why.\nWhat is confirmed or changed stays, in later versions too; a change needs a reason. Supervisors add what was not done to their demands at once.',
  'help.triage':
    'Answer one by one: y accept, m merge, n reject, z undo. Answers stay here until you submit them.\nUnit, class and date can be changed; a rejection needs a reason, which is remembered.',
  'help.ledger':
    'Each row is an item. Press a row to open it, Space to see the current one at a glance; columns can be chosen, filters are in the address.\nPut together by unit or by list it says first how many items there are under which lamps; press one to see its items.\nRows that are chosen (Shift for a run, Ctrl for one more) are printed as a table with the columns that you see.\nLamps come from dates; they remind and never change a state.',
  'help.item':
    'The box at the right says who has to do what by when.\nMeasures can be reported done one by one; evidence can be tied to a measure or a demand.\nWho applies for close-out never accepts it.',
  'help.slip':
    'The reviewing side alone fills the slip: what was checked, how, by whom, with what opinion, when, by which criteria.\nPrint gives one page of A4.',
  'help.upload':
    'A file is read at once: see the warnings, mend, then submit. From the receipt on, nothing is lost.\nAn upload that nobody has acted on can be withdrawn.',
  'help.split':
    'On the left the pieces that the system found, on the right the text of the one that is chosen. A piece can be joined to the one before, cut between two paragraphs, renamed, given a unit, or set apart.\nEvery change is kept at once, so you may go on another day. Reports are made and units told only when you confirm; after that the split stays.',
  'help.lists':
    'Lists by kind; a draft is seen by its makers alone. The figures of open items lead to them in the ledger.',
  'help.list':
    'A draft says line by line who owes what by when; issued, each line becomes a numbered item.\nThe list of a year can be turned into a draft of the next, with all dates a year later.\nDuties and risk points are confirmed by period; duties are never closed and go to the archive with their year.',
  'help.look-backs':
    'Plans of supervisors to look again at closed items. Open one to see what was drawn, who looks and what was found; “False close-outs” lists rebounds by unit and by who accepted, without ranks.',
  'help.look-back':
    'It is drawn once: seed and population are kept, and “Draw again to check” compares.\nChoose items that wait and assign them to a supervisor other than who accepted them; they get a task and record on the page of the item.\nWhat is recorded does not change; a rebound is opened as a new item, and the old one stays closed.',
  'help.campaigns':
    'Campaigns and how far they are. Open one to see how far each unit is; drafts are seen by those who set them.',
  'help.campaign':
    'The bar and the tabs show the same figures; each opens just those units.\nTick units to remind them, each at most once a day; give one unit more time with a reason.\nMissing parts are checked against what the campaign requires; they are a hint, not a return.',
  'help.notices':
    'Each thing is told once. A notice leads to what it is about, and is read then; what needs nothing any more does not count.\nUnder “How to be told” you choose for each kind whether it is shown here or mailed; there is at most one mail a day.',
  'help.absences':
    'Choose a delegate and the days before you leave. It ends by itself, or earlier when you say so; an administrator sets it for who is ill.\nA delegate does only what waits for you, and nothing that they or you handed in; opinions and the trail name both. It goes no further than to one person.',
  'help.search': 'Finds reports and items by number or title, among those that you may see.',
  'help.system':
    'Messages that a service could not work on, by service.\nLook why, mend it, then send it again; discard only what nobody needs, with a reason.',
  'help.routes':
    'Reports and items go through the steps of a route. Changes are a draft first; try it to see who would get what, then publish. What is under way keeps the version that it began with.',
  'help.units':
    'Reports find their unit by the names and aliases that it has and had. A code cannot be changed.\nChoose a unit to rename, move or close it, and to see its members and changes. Renaming and moving leave reports, items and tasks as they are; a closed unit has a successor.\nTo change many, export the units, change the file in Excel and import it; what would come of it is shown first, with each line at fault.',
  'help.trail':
    'Every change of report and ledger is an entry of a chain; verification computes all of it anew and finds any change.',
}
