package org.fabcom.catalogue;

import module java.base;
import org.fabcom.catalogue.licences.Licence;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/** A small library for tests: the things that people ask for, as two sources describe them. */
public final class Shelves {

    public static final LocalDate READ = LocalDate.of(2026, 11, 3);
    public static final Fact.Source PAGE = new Fact.Source("https://example.org/page", "Page lue");
    private static final Draft.Page LICENCE_PAGE = new Draft.Page("https://example.org/COPYING", "fichier COPYING");

    private final Sql db;
    private final Intake intake;
    private final Facts facts;

    public Shelves(Sql db, Intake intake, Facts facts) {
        this.db = db;
        this.intake = intake;
        this.facts = facts;
    }

    public SheetId service(String id, String name, String... aliases) {
        var draft = new Draft(
                "service",
                "software",
                name,
                "usage de " + name,
                null,
                "https://" + id + ".example/",
                null,
                null,
                null,
                List.of("files"),
                List.of(),
                null,
                List.of("association"),
                List.of(aliases),
                List.of());
        return intake.take("starter", id, draft, READ, false).sheet();
    }

    public SheetId software(String id, String name, @Nullable String licence, String... needs) {
        return software("starter", id, name, licence, "server", List.of(needs));
    }

    public SheetId software(
            String source,
            String id,
            String name,
            @Nullable String licence,
            @Nullable String hosting,
            List<String> needs) {
        var draft = new Draft(
                "commons",
                "software",
                name,
                null,
                "Ce que fait " + name + ".",
                "https://" + id + ".example/",
                "https://code.example/" + id,
                licence,
                licence == null ? null : LICENCE_PAGE,
                needs,
                List.of("web"),
                hosting,
                List.of(),
                List.of(),
                List.of());
        return intake.take(source, id, draft, READ, false).sheet();
    }

    public void licences(Licences licences) {
        licences.put(new Licence("AGPL-3.0-or-later", "GNU Affero GPL 3 or later", true, true, false));
        licences.put(new Licence("GPL-3.0", "GNU GPL 3", true, true, true));
        licences.put(new Licence("MIT", "MIT", true, true, false));
        licences.put(new Licence("BUSL-1.1", "Business Source", false, false, false));
    }

    public void replaces(SheetId commons, String target) {
        db.sql("""
                insert into catalogue.alternative (id, commons, target, target_key, source_url, source_title, read_on, origin,
                    verified, source_rank)
                values (:id, :commons, :target, :key, :url, :title, :read, 'starter', true, :rank) on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("commons", commons.value())
                .param("target", target)
                .param("key", Fold.key(target))
                .param("url", PAGE.url())
                .param("title", PAGE.title())
                .param("read", READ)
                .param("rank", PAGE.rank().code())
                .update();
    }

    public void offer(SheetId commons, String host, String status) {
        db.sql(
                        "insert into catalogue.host (id, slug, name, origin) values (:id, :slug, :name, 'starter') on conflict do nothing")
                .param("id", Ids.next(), "slug", host, "name", host)
                .update();
        db.sql("""
                insert into catalogue.offer (id, host, commons, status, text, price_cents, currency, period, source_url,
                    source_title, read_on, origin)
                select :id, h.id, :commons, :status, '40 Go, 10 personnes', 5000, 'EUR', 'year', 'https://example.org/',
                    'Tarifs', date '2026-10-12', 'starter' from catalogue.host h where h.slug = :host
                """)
                .param("id", Ids.next(), "commons", commons.value(), "status", status, "host", host)
                .update();
    }

    public void fact(Fact fact) {
        facts.add(fact, "starter");
    }
}
