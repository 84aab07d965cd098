package org.fabcom.catalogue.licences;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.nodes.Broadcast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SPDX list, and the judgement that depends on it. Kept in memory between changes. Thread-safe. */
@Repository
public class Licences implements Caches.Cache {

    /** Licences that show the source but restrict its use; SPDX lists some of them, approved by neither body. */
    private static final Set<String> VISIBLE = Set.of(
            "busl-1.1",
            "sspl-1.0",
            "elastic-2.0",
            "sul-1.0",
            "commons-clause",
            "fsl-1.1-mit",
            "fsl-1.1-alv2",
            "polyform-noncommercial-1.0.0",
            "polyform-small-business-1.0.0",
            "polyform-shield-1.0.0",
            "rcl-1.0",
            "fcl-1.0-mit",
            "cc-by-nc-4.0",
            "cc-by-nc-sa-4.0",
            "cc-by-nc-nd-4.0",
            "cc-by-nc-3.0",
            "cc-by-nc-sa-3.0",
            "dpl",
            "prosperity-3.0.0",
            "parity-7.0.0",
            "open-webui",
            "bsd-3-clause-openwebui",
            "mattermost-source-available",
            "planka-community-license-1.1",
            "n8n-enterprise",
            "stirling-pdf-proprietary",
            "bsl-1.1",
            "nonfree-fair-code");

    /** Non-commercial, or no derivatives: said by the id itself. */
    private static final Pattern RESTRICTED = Pattern.compile("(?:^|-)(?:nc|nd|noncommercial)(?:-|$)");

    private static final Set<String> CLOSED =
            Set.of("⊘ proprietary", "proprietary", "licenseref-proprietary", "unlicensed");

    private static final Map<String, String> LATER = Map.of(
            "GPL-1.0-or-later", "gpl-3.0-or-later",
            "GPL-1.0+", "gpl-3.0-or-later",
            "AGPL-1.0-or-later", "agpl-3.0-or-later");

    private final Sql db;
    private final JsonMapper json;
    private final Broadcast broadcast;
    private volatile @Nullable Map<String, Licence> known;

    Licences(Sql db, JsonMapper json, Broadcast broadcast) {
        this.db = db;
        this.json = json;
        this.broadcast = broadcast;
    }

    /** The licence with this id, whatever its case. */
    public Optional<Licence> find(String id) {
        var found = all().get(id.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(found == null ? null : withLater(found));
    }

    /** Statements C17 and C18: for OR one side is enough, for AND all must be free; what cannot be read is unknown. */
    public Freeness freeness(@Nullable String licence) {
        if (licence == null || licence.isBlank()) return Freeness.UNKNOWN;
        var text = licence.strip().toLowerCase(Locale.ROOT);
        if (CLOSED.contains(text)) return Freeness.CLOSED;
        return LicenceExpression.read(licence).map(this::judge).orElseGet(() -> ofList(licence));
    }

    /**
     * Several licences without a word between them (C17): when all are free, both readings are; when none is, neither is.
     * A mixed list is never guessed.
     */
    private Freeness ofList(String licences) {
        var parts = Stream.of(licences.split("\\s*[,;]\\s*|\\s+/\\s+"))
                .filter(it -> !it.isBlank())
                .map(this::one)
                .distinct()
                .toList();
        if (parts.isEmpty() || parts.contains(Freeness.UNKNOWN)) return Freeness.UNKNOWN;
        if (parts.size() == 1) return parts.getFirst();
        return parts.contains(Freeness.FREE) ? Freeness.UNKNOWN : Freeness.VISIBLE;
    }

    private Freeness one(String licence) {
        if (CLOSED.contains(licence.strip().toLowerCase(Locale.ROOT))) return Freeness.CLOSED;
        return LicenceExpression.read(licence).map(this::judge).orElse(Freeness.UNKNOWN);
    }

    private Freeness judge(LicenceExpression expression) {
        return switch (expression) {
            case LicenceExpression.One one -> judge(one.id());
            case LicenceExpression.Any any ->
                any.of().stream().map(this::judge).min(BEST_FIRST).orElseThrow();
            case LicenceExpression.All all ->
                all.of().stream().map(this::judge).max(BEST_FIRST).orElseThrow();
        };
    }

    /** Of two sides, which says more: an unknown part of an AND leaves the whole unknown unless another part refuses. */
    private static final java.util.Comparator<Freeness> BEST_FIRST = java.util.Comparator.comparingInt(
            it -> List.of(Freeness.FREE, Freeness.UNKNOWN, Freeness.VISIBLE, Freeness.CLOSED)
                    .indexOf(it));

    /**
     * One licence. What neither body has approved is unknown: nobody has said that it is not free, except for those whose own
     * words restrict the use.
     */
    private Freeness judge(String id) {
        var key = id.toLowerCase(Locale.ROOT).replaceFirst("^licenseref-", "");
        if (CLOSED.contains(key)) return Freeness.CLOSED;
        if (VISIBLE.contains(key) || RESTRICTED.matcher(key).find()) return Freeness.VISIBLE;
        var licence = find(id);
        if (licence.isEmpty()) return Freeness.UNKNOWN;
        return licence.get().free() ? Freeness.FREE : Freeness.UNKNOWN;
    }

    /** « Version 1 or later » lets the reader choose a later one, which the bodies judged; they never looked at the first. */
    private Licence withLater(Licence licence) {
        var later = all().get(LATER.getOrDefault(licence.id(), ""));
        return later == null
                ? licence
                : new Licence(licence.id(), licence.name(), later.osi(), later.fsf(), licence.deprecated());
    }

    /** True once a list was loaded. */
    public boolean loaded() {
        return !all().isEmpty();
    }

    private Map<String, Licence> all() {
        var now = known;
        if (now == null) {
            now = db
                    .sql("select id, name, osi, fsf, deprecated from catalogue.licence")
                    .list((row, n) -> new Licence(
                            row.getString("id"),
                            row.getString("name"),
                            row.getBoolean("osi"),
                            row.getObject("fsf", Boolean.class),
                            row.getBoolean("deprecated")))
                    .stream()
                    .collect(Collectors.toMap(it -> it.id().toLowerCase(Locale.ROOT), it -> it, (a, b) -> a));
            known = now;
        }
        return now;
    }

    /** Writes one licence; true if something changed. What the new list does not say (FSF) is kept from the old one. */
    public boolean put(Licence licence) {
        return put(List.of(licence)) == 1;
    }

    /** Writes licences; returns how many changed. */
    public int put(Collection<Licence> licences) {
        int changed =
                db.sql("""
                insert into catalogue.licence as l (id, name, osi, fsf, deprecated)
                select * from jsonb_to_recordset(:rows::jsonb)
                    as r (id text, name text, osi boolean, fsf boolean, deprecated boolean)
                on conflict (id) do update set name = excluded.name, osi = excluded.osi,
                    fsf = coalesce(excluded.fsf, l.fsf), deprecated = excluded.deprecated
                where (l.name, l.osi, l.fsf, l.deprecated)
                    is distinct from (excluded.name, excluded.osi, coalesce(excluded.fsf, l.fsf), excluded.deprecated)
                """).param("rows", json.writeValueAsString(licences)).update();
        clear();
        if (changed > 0) broadcast.changed(Licences.class, "");
        return changed;
    }

    @Override
    public void clear() {
        known = null;
    }
}
