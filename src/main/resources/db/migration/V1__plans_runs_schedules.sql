-- Which request made which plan: a step is written before the next one starts.
create table provisioning (
    request_id   varchar(200) primary key,
    started      timestamp with time zone not null,
    step         varchar(40)  not null,
    folder_id    varchar(200),
    plan_id      varchar(200)
);

create table run (
    id           bigint generated always as identity primary key,
    plan_id      varchar(200) not null,
    started      timestamp with time zone not null,
    finished     timestamp with time zone,
    scheduled    boolean      not null,
    outcome      varchar(20)  not null,
    detail       varchar(2000) not null,
    as_of        date,
    data_as_of   timestamp with time zone,
    problems     int,
    cells        int
);
create index run_by_plan on run (plan_id, id);

create table schedule (
    plan_id      varchar(200) primary key,
    at_time      varchar(5)   not null,
    days         varchar(40)  not null,
    time_zone    varchar(100) not null
);

-- As db-scheduler documents it for its version 16.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(200) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_by_heartbeat on scheduled_tasks (last_heartbeat);
