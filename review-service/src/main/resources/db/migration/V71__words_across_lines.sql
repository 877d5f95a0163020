-- Texts are searched as if their lines were not broken: their grams are made anew.
update report set indexed = null;
