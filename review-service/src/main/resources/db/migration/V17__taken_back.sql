-- A correction that is taken back makes a version whose analysis an older version has too.
alter table report_version drop constraint report_version_upload_place_in_upload_digest_key;
create index report_version_of_upload on report_version (upload, place_in_upload);
