-- Events on their way between rooms (Spring Modulith's publication table, structure version 2).
create schema events;

create table events.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on events.event_publication using hash (serialized_event);
create index event_publication_completion on events.event_publication (completion_date);

grant usage on schema events to fabcom_app;
grant select, insert, update, delete on all tables in schema events to fabcom_app;

-- Work that waits for its time (db-scheduler's table): several nodes may share it.
create schema jobs;

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on jobs.scheduled_tasks (last_heartbeat);

grant usage on schema jobs to fabcom_app;
grant select, insert, update, delete on all tables in schema jobs to fabcom_app;
