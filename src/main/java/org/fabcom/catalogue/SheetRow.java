package org.fabcom.catalogue;

import module java.base;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/** The merged values of a sheet as its table holds them; many are written by one statement, as JSON. */
record SheetRow(
        UUID id,
        @Nullable String slug,
        String nature,
        String kind,
        String name,
        String nameKey,
        @Nullable String usage,
        @Nullable String summary,
        @Nullable String site,
        @Nullable String domain,
        @Nullable String repository,
        @Nullable String repositoryKey,
        @Nullable String licence,
        String freeness,
        List<String> needs,
        List<String> platforms,
        @Nullable String hosting,
        List<String> audience,
        String search,
        List<String> keys,
        List<String> names) {

    /** The only ways in which a service, too, may run. */
    private static final Set<String> INSTALLED = Set.of("desktop", "mobile");

    private static final String ALIASES = """
            insert into catalogue.alias as a (sheet, key, name)
            select r.id, n.key, n.name from jsonb_to_recordset(:rows::jsonb) as r (id uuid, keys text[], names text[]),
                unnest(r.keys, r.names) as n (key, name)
            on conflict (sheet, key) do update set name = excluded.name where a.name <> excluded.name
            """;

    /** Parameter {@code rows}: an array of rows. The sheets must be there; only what differs is written. */
    static final List<String> STATEMENTS = List.of("""
            update catalogue.sheet s set nature = r.nature, kind = r.kind, name = r.name, name_key = r."nameKey",
                usage = r.usage, summary = r.summary, site = r.site, domain = r.domain, repository = r.repository,
                repository_key = r."repositoryKey", licence = r.licence, freeness = r.freeness, needs = r.needs,
                platforms = r.platforms, hosting = r.hosting, audience = r.audience, search = r.search
            from jsonb_to_recordset(:rows::jsonb) as r (id uuid, nature text, kind text, name text, "nameKey" text,
                usage text, summary text, site text, domain text, repository text, "repositoryKey" text, licence text,
                freeness text, needs text[], platforms text[], hosting text, audience text[], search text)
            where s.id = r.id and s.id = any (array(select r.id from jsonb_to_recordset(:rows::jsonb) as r (id uuid)))
            """, """
            delete from catalogue.alias a
            where a.sheet = any (array(select r.id from jsonb_to_recordset(:rows::jsonb) as r (id uuid)))
                and not exists (select from jsonb_to_recordset(:rows::jsonb) as r (id uuid, keys text[])
                    where r.id = a.sheet and a.key = any (r.keys))
            """, ALIASES);

    /** Parameter {@code rows}: of sheets that are not there yet, each with its address. */
    static final List<String> FIRST = List.of("""
            insert into catalogue.sheet (id, slug, nature, kind, name, name_key, usage, summary, site, domain, repository,
                repository_key, licence, freeness, needs, platforms, hosting, audience, search)
            select r.id, r.slug, r.nature, r.kind, r.name, r."nameKey", r.usage, r.summary, r.site, r.domain, r.repository,
                r."repositoryKey", r.licence, r.freeness, r.needs, r.platforms, r.hosting, r.audience, r.search
            from jsonb_to_recordset(:rows::jsonb) as r (id uuid, slug text, nature text, kind text, name text, "nameKey" text,
                usage text, summary text, site text, domain text, repository text, "repositoryKey" text, licence text,
                freeness text, needs text[], platforms text[], hosting text, audience text[], search text)
            """, ALIASES);

    /** {@code slug}: the address of a new sheet; one that is there keeps its own. */
    static SheetRow of(SheetId id, @Nullable String slug, Draft values, Licences licences) {
        var freeness = licences.freeness(values.licence());
        boolean service =
                values.nature().equals("service") || freeness == Freeness.VISIBLE || freeness == Freeness.CLOSED;
        var names = names(values);
        return new SheetRow(
                id.value(),
                slug,
                service ? "service" : "commons",
                values.kind(),
                cut(values.name(), 200),
                Fold.key(values.name()),
                values.usage(),
                values.summary() == null ? null : cut(values.summary(), 2000),
                values.site(),
                RepositoryAddress.domain(values.site()).orElse(null),
                values.repository(),
                RepositoryAddress.key(values.repository()).orElse(null),
                values.licence(),
                freeness.code(),
                values.needs(),
                values.platforms(),
                service && !INSTALLED.contains(String.valueOf(values.hosting())) ? null : values.hosting(),
                values.audience(),
                searchText(values),
                List.copyOf(names.keySet()),
                List.copyOf(names.values()));
    }

    private static LinkedHashMap<String, String> names(Draft values) {
        var names = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(values.name()), values.aliases().stream())
                .forEach(it -> names.putIfAbsent(cut(Fold.key(it), 200), cut(it, 200)));
        names.remove("");
        return names;
    }

    private static String searchText(Draft values) {
        return Stream.of(
                        Stream.of(values.name()),
                        values.aliases().stream(),
                        Stream.ofNullable(values.usage()),
                        Stream.ofNullable(values.summary()),
                        values.tags().stream())
                .flatMap(it -> it)
                .map(Fold::words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
