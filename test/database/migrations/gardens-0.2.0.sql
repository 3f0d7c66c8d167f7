SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA access;

ALTER SCHEMA access OWNER TO sds_owner;

CREATE SCHEMA garden;

ALTER SCHEMA garden OWNER TO sds_owner;

CREATE FUNCTION garden.is_large(size integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (size > 100);

ALTER FUNCTION garden.is_large(size integer) OWNER TO sds_owner;

CREATE FUNCTION garden.note_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin new.changed_at := now(); return new; end $$;

ALTER FUNCTION garden.note_change() OWNER TO sds_owner;

CREATE FUNCTION garden.size_of(plot integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ select p.size from garden.plot p where p.id = plot $$;

ALTER FUNCTION garden.size_of(plot integer) OWNER TO sds_keeper;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE access.permission (
    name text NOT NULL,
    roles text[] NOT NULL,
    by_person boolean NOT NULL
);

ALTER TABLE access.permission OWNER TO sds_owner;

CREATE TABLE garden.plot (
    id integer NOT NULL,
    tenant text NOT NULL,
    size integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY garden.plot FORCE ROW LEVEL SECURITY;

ALTER TABLE garden.plot OWNER TO sds_owner;

CREATE TABLE public.migration_file (
    name text NOT NULL,
    sha256 text NOT NULL
);

ALTER TABLE public.migration_file OWNER TO sds_owner;

CREATE TABLE public.release (
    id integer NOT NULL,
    version text NOT NULL,
    digest text NOT NULL,
    brought_up_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.release OWNER TO sds_owner;

ALTER TABLE public.release ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.source_object (
    place integer NOT NULL,
    undo text NOT NULL
);

ALTER TABLE public.source_object OWNER TO sds_owner;

INSERT INTO access.permission VALUES ('HOLDER', '{FUND_OFFICER}', false);

INSERT INTO garden.plot VALUES (1, 'Agnes Rae', 80, '2026-12-01 09:00:00+00');
INSERT INTO garden.plot VALUES (2, 'Iain Rae', 250, '2026-12-02 09:00:00+00');

INSERT INTO public.migration_file VALUES ('0001-gardens.sql', '73381dba569556def36f4724306896d15c2cf7ae95d5ae4d07ebecb2bf7eeb6b');

INSERT INTO public.release OVERRIDING SYSTEM VALUE VALUES (1, '0.2.0', '8059fa22bbbb804998fe162af53c4439ecc03d79332573d20749cda7431d46a0', '2026-11-30 09:13:32.013+00');

INSERT INTO public.source_object VALUES (1, 'drop function if exists garden.size_of');
INSERT INTO public.source_object VALUES (2, 'drop function if exists garden.is_large');
INSERT INTO public.source_object VALUES (3, 'drop function if exists garden.note_change');
INSERT INTO public.source_object VALUES (4, 'drop trigger if exists note_change on garden.plot');
INSERT INTO public.source_object VALUES (5, 'drop policy if exists keeper_all on garden.plot');
INSERT INTO public.source_object VALUES (6, 'drop policy if exists server_select on garden.plot');
INSERT INTO public.source_object VALUES (7, 'revoke all on all tables in schema access from sds_server, sds_keeper; revoke all on schema access from sds_server, sds_keeper');
INSERT INTO public.source_object VALUES (8, 'revoke all on all tables in schema garden from sds_server, sds_keeper; revoke all on schema garden from sds_server, sds_keeper');

SELECT pg_catalog.setval('public.release_id_seq', 1, true);

ALTER TABLE ONLY access.permission
    ADD CONSTRAINT permission_pkey PRIMARY KEY (name);

ALTER TABLE ONLY garden.plot
    ADD CONSTRAINT plot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.migration_file
    ADD CONSTRAINT migration_file_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.source_object
    ADD CONSTRAINT source_object_pkey PRIMARY KEY (place);

CREATE TRIGGER note_change BEFORE UPDATE OF size ON garden.plot FOR EACH ROW WHEN ((old.size IS DISTINCT FROM new.size)) EXECUTE FUNCTION garden.note_change();

CREATE POLICY keeper_all ON garden.plot TO sds_keeper USING (true) WITH CHECK (true);

ALTER TABLE garden.plot ENABLE ROW LEVEL SECURITY;

CREATE POLICY server_select ON garden.plot FOR SELECT TO sds_server USING ((NOT garden.is_large(size)));

GRANT USAGE ON SCHEMA access TO sds_server;
GRANT USAGE ON SCHEMA access TO sds_keeper;

GRANT USAGE ON SCHEMA garden TO sds_server;
GRANT USAGE ON SCHEMA garden TO sds_keeper;

REVOKE ALL ON FUNCTION garden.is_large(size integer) FROM PUBLIC;
GRANT ALL ON FUNCTION garden.is_large(size integer) TO sds_server;
GRANT ALL ON FUNCTION garden.is_large(size integer) TO sds_keeper;

REVOKE ALL ON FUNCTION garden.note_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION garden.size_of(plot integer) FROM PUBLIC;
GRANT ALL ON FUNCTION garden.size_of(plot integer) TO sds_server;

GRANT SELECT,INSERT ON TABLE garden.plot TO sds_server;
GRANT SELECT,UPDATE ON TABLE garden.plot TO sds_keeper;

