-- What a report is found by holds its title, too, so that one index proves a word wherever it stands. Most texts begin
-- with their title; the others are put into the index again, and are found by what stands there until then.
update report r set indexed = null from report_text t where t.report = r.id and not t.grams @> r.grams;
