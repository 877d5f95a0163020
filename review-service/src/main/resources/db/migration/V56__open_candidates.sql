-- Which approved reports propose what nobody has answered is asked on the first page of each supervisor.
create index candidate_open on candidate (version) where state = 'PROPOSED';
