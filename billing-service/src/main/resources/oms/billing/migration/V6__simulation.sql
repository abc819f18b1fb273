-- What the simulated gateway is told to do, here so that every process that calls it knows at once.
create table simulated_gateway.told (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('normal', 'slow', 'failing', 'dead')),
  latency_ms integer not null check (latency_ms between 0 and 30000)
);

insert into simulated_gateway.told (mode, latency_ms) values ('normal', 0);
