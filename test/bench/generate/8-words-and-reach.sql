-- What a search is answered from, made of all that was loaded.
select directory.refresh_words();
select directory.refresh_reach(array(select id from directory.support_service));
