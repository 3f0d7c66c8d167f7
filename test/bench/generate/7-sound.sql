do $$
declare
  statement text;
begin
  for statement in select restore from bench.set_aside order by place loop
    execute statement;
  end loop;
end
$$;
