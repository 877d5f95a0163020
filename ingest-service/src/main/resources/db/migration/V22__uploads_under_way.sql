-- For those of whose reading nothing was heard for too long; few are under way at a time.
create index upload_under_way on upload (announced_at) where state = 'RECEIVED';
