package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Archives of the organisations of the lived-in territory, taken by their managers. */
final class Archives {

    private final Neighbours neighbours;
    private final Caches caches;
    private final Sql db;

    Archives(Neighbours neighbours, Caches caches, Sql db) {
        this.neighbours = neighbours;
        this.caches = caches;
        this.db = db;
    }

    /** Those who do most, each in another trade. */
    List<UUID> busy() {
        return db.sql("""
                with does(organisation, n) as (
                    select organiser, count(*) * 5 from agenda.event group by 1
                    union all select owner, count(*) from market.post group by 1
                    union all select payer, count(*) from ledger.transfer group by 1
                    union all select organisation, count(*) * 3 from plan.plan group by 1
                    union all select organisation, count(*) from billing.invoice group by 1
                    union all select owner, count(*) * 20 from flows.site group by 1)
                select o.id from does d join people.organisation o on o.id = d.organisation where o.merged_into is null
                group by o.id order by sum(n) desc, o.id limit 6
                """).list(UUID.class);
    }

    Person manager(UUID organisation, String name) {
        var person = neighbours.person(name);
        db.sql(
                        "insert into people.seat (organisation, person, seat, granted_by, granted_at) values (:o, :p, 'MANAGER', :p, now())")
                .param("o", organisation, "p", person.id().value())
                .update();
        caches.clear();
        return person;
    }

    byte[] of(UUID organisation, Person manager) {
        var answer = neighbours.signedIn(manager).get("/structures/" + organisation + "/donnees/fichier");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.bytes();
    }

    static Map<String, byte[]> files(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                files.put(it.getName(), zip.readAllBytes());
        }
        return files;
    }

    static List<JsonNode> rows(Map<String, byte[]> files, String table) {
        var rows = new ArrayList<JsonNode>();
        new String(files.getOrDefault(table.replace('.', '/') + ".jsonl", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .forEach(it -> rows.add(JsonMapper.shared().readTree(it)));
        return rows;
    }
}
