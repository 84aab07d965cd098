package org.fabcom.bench;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/** A large catalogue written straight into the base, as the import of {@link Invented} leaves it: some minutes are saved. */
final class Stocked {

    private static final List<String> FILL = List.of(
            "set session_replication_role = replica",
            """
            create temporary table stocked as
            select n, gen_random_uuid() as id, 'x' || translate(substr(md5(n::text), 1, 4 + n % 8), '0123456789', 'ghijklmnop') || ' '
                || translate(substr(md5('b' || n), 1, 4), '0123456789', 'ghijklmnop') as name from generate_series(1, :many) n
            """,
            """
            insert into catalogue.sheet (id, slug, nature, name, name_key, summary, site, licence, freeness, needs, platforms,
                hosting, search)
            select id, replace(name, ' ', '-') || '-' || n, 'commons', name, replace(name, ' ', ''),
                'Partager des fichiers et des agendas entre voisins, avec ' || name, 'https://' || n || '.example/',
                (array['MIT', 'AGPL-3.0', 'GPL-3.0', 'Apache-2.0', 'BSD-3-Clause'])[1 + n % 5], 'free',
                array[(array['files', 'calendar', 'wiki', 'shop', 'tasks', 'chat', 'maps'])[1 + n % 7]], array['web'], 'server',
                name || ' partager des fichiers et des agendas entre voisins avec ' || name from stocked
            """,
            "insert into catalogue.alias select id, replace(name, ' ', ''), name from stocked",
            """
            insert into catalogue.source_record
            select gen_random_uuid(), id, 'awesome-selfhosted', 'invented-' || n, '{}', current_date from stocked
            """,
            """
            insert into catalogue.alternative (id, commons, target, target_key, source_url, source_title, read_on, origin, source_rank)
            select gen_random_uuid(), s.id, t.name, lower(replace(t.name, ' ', '')), 'https://list.example/', 'Liste', current_date,
                'awesome-selfhosted', 'other'
            from stocked s join unnest(array['Trello', 'Doodle', 'Google Drive', 'Slack', 'Zoom', 'Mailchimp', 'Notion', 'Dropbox',
                'Facebook', 'Canva']) with ordinality t(name, k) on s.n % 5 = 0 and k in (1 + s.n / 5 % 10, 1 + s.n / 50 % 10)
            """,
            "drop table stocked",
            "set session_replication_role = origin",
            // as the triggers of its tables do
            """
            select gin_clean_pending_list(index::regclass)
            from unnest(array['catalogue.sheet_search', 'catalogue.alias_fuzzy', 'catalogue.alias_typo']) index
            """,
            "update catalogue.shelf_mark set one = one",
            "analyze");

    private Stocked() {}

    static void fill(Connection owner, int many) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : FILL) statement.execute(sql.replace(":many", "" + many));
        }
    }
}
