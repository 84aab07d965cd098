package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Organisations of the lived-in territory leave with their archive, and nobody else is in it. */
@FabComTest
@WithDemonstration
class MovingTest {

    private final Neighbours neighbours;
    private final List<OrganisationData> rooms;
    private final Archives archives;
    private final Sql db;

    MovingTest(Neighbours neighbours, List<OrganisationData> rooms, Caches caches, Sql db) {
        this.neighbours = neighbours;
        this.rooms = rooms;
        this.archives = new Archives(neighbours, caches, db);
        this.db = db;
    }

    /** Every id of the territory that is neither the organisation nor somebody who sits in it. */
    @Test
    void nobody_else_is_anywhere_in_the_archive() throws IOException {
        var all = archives.busy();
        assertThat(all).hasSizeGreaterThan(3);
        for (var organisation : all) {
            var manager = archives.manager(organisation, "Zénobie Quincampoix");
            var files = Archives.files(archives.of(organisation, manager));
            var visible = new HashSet<UUID>(db.sql("""
                            select unnest(people.same_as(array[:o]::uuid[])) union select person from people.seat where organisation = :o
                            union select id from circles.groups where organisation = :o
                            """).param("o", organisation).list(UUID.class));
            var others = db.sql("select id from people.party").list(UUID.class).stream()
                    .filter(it -> !visible.contains(it))
                    .map(UUID::toString)
                    .toList();
            assertThat(others).hasSizeGreaterThan(100);
            var found = new HashMap<String, Set<String>>();
            for (var it : files.entrySet()) {
                if (it.getKey().startsWith("fichiers/")) continue;
                var ids = new HashSet<>(ids(new String(it.getValue(), StandardCharsets.UTF_8)));
                ids.retainAll(others);
                if (!ids.isEmpty()) found.put(it.getKey(), ids);
            }
            assertThat(found)
                    .as("ids of others in the archive of " + organisation)
                    .isEmpty();
            assertThat(Archives.rows(files, "people.organisation")).hasSizeGreaterThanOrEqualTo(1);
        }
    }

    private static List<String> ids(String text) {
        return java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .matcher(text)
                .results()
                .map(it -> it.group())
                .toList();
    }

    /** It paid somebody: the statement says when and how much, not whom. */
    @Test
    void names_of_those_with_whom_it_had_to_do_stay_behind() throws IOException {
        record Paid(UUID payer, UUID payee) {}
        var paid = db.sql("""
                select t.payer, t.payee from ledger.transfer t join people.organisation o on o.id = t.payer
                where t.payee is not null order by t.made_at, t.id limit 1
                """)
                .single((row, n) -> new Paid(row.getObject("payer", UUID.class), row.getObject("payee", UUID.class)));
        db.sql("update people.party set name = 'Ypsilonie Wachtmeister' where id = :id")
                .param("id", paid.payee())
                .update();
        var files = Archives.files(archives.of(paid.payer(), archives.manager(paid.payer(), "Zénobie Quincampoix")));
        assertThat(Archives.rows(files, "ledger.transfer"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.toString()).doesNotContain(paid.payee().toString()));
        for (var it : files.entrySet())
            assertThat(new String(it.getValue(), StandardCharsets.UTF_8))
                    .as(it.getKey())
                    .doesNotContain(paid.payee().toString(), "Ypsilonie");
    }

    @Test
    void only_its_manager_takes_it_and_the_team_where_nobody_sits() {
        var organisation = archives.busy().getFirst();
        var path = "/structures/" + organisation + "/donnees/fichier";
        var member = neighbours.person("Membre Simple");
        db.sql(
                        "insert into people.seat (organisation, person, seat, granted_by, granted_at) values (:o, :p, 'MEMBER', :p, now())")
                .param("o", organisation, "p", member.id().value())
                .update();
        assertThat(neighbours.signedIn(member).get(path).status()).isEqualTo(403);
        assertThat(neighbours.signedIn(neighbours.person("Passante")).get(path).status())
                .isEqualTo(403);
        var team = neighbours.person("Équipe", InstanceRole.ADMINISTRATOR);
        assertThat(neighbours.signedIn(team).get(path).status())
                .as("people sit there, so it is theirs to take")
                .isEqualTo(404);
        var alone = UUID.randomUUID();
        db.sql(
                        "insert into people.party (id, kind, name, created_at) values (:id, 'ORGANISATION', 'Sans personne', now())")
                .param("id", alone)
                .update();
        db.sql("""
                insert into people.organisation (id, trade, commune_name, name_folded, created_by)
                values (:id, 'OTHER', 'Valence', 'sans personne', :by)
                """).param("id", alone, "by", team.id().value()).update();
        assertThat(neighbours
                        .signedIn(team)
                        .get("/structures/" + alone + "/donnees/fichier")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_archive_is_refused_in_words_and_leaves_nothing() {
        long before = count("select count(*) from people.party where :o is not null", UUID.randomUUID());
        var visitor = neighbours.signedIn(neighbours.person("Zoé Essayeuse"));
        for (var bytes :
                List.of("pas un zip".getBytes(StandardCharsets.UTF_8), new byte[0], zip("structure.json", "{}")))
            assertThat(visitor.upload("/structures/arrivee", "fichier", "x.zip", bytes, Map.of())
                            .status())
                    .isEqualTo(422);
        var forged = zip(
                "structure.json",
                "{\"format\":\"fabcom-structure/1\",\"id\":\"0190d3c2-7a51-7000-8000-00000000feed\",\"name\":\"Fausse\"}",
                "schema.json",
                "{\"tables\":[{\"table\":\"people.person; drop\"}]}");
        assertThat(visitor.upload("/structures/arrivee", "fichier", "x.zip", forged, Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(count("select count(*) from people.party where :o is not null", UUID.randomUUID()))
                .isEqualTo(before + 1);
    }

    private long count(String sql, UUID organisation) {
        return db.sql(sql).param("o", organisation).single(Long.class);
    }

    private static byte[] zip(String... files) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new java.util.zip.ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Whoever adds a table says whether it is an organisation's, or here why it does not go along. */
    @Test
    void every_table_that_names_an_organisation_is_in_its_archive_or_said_to_stay() {
        var told = rooms.stream()
                .flatMap(it -> it.rows().stream())
                .map(OrganisationData.Rows::table)
                .toList();
        var naming = db.sql("""
                select distinct n.nspname || '.' || c.relname from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and k.confrelid in ('people.party'::regclass, 'people.organisation'::regclass)
                    and a.attname in ('organisation', 'organiser', 'owner', 'party', 'issuer', 'provider', 'asker')
                order by 1
                """).list(String.class);
        assertThat(naming).filteredOn(it -> !told.contains(it)).containsExactlyInAnyOrderElementsOf(STAYS.keySet());
    }

    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("agenda.appointment", "kept by another service, here for a while only"),
            Map.entry("agenda.meeting_party", "people who meet"),
            Map.entry("agenda.rdv_source", "a door to another service"),
            Map.entry("billing.standing", "derived from invoices and payments"),
            Map.entry("flows.pickup", "people who asked to be visited, gone a year later"),
            Map.entry("observatory.observatory_counted", "that it was counted, never what"),
            Map.entry("people.invitation", "addresses of others"),
            Map.entry("people.oidc_client", "a tool of the instance that its members alone open"),
            Map.entry("people.oidc_group", "a rule of the instance for those of another house"),
            Map.entry("people.oidc_seat", "what a group of another house gave here"),
            Map.entry("people.merge_seat", "people who sat elsewhere"),
            Map.entry("people.organisation_import", "how it came here"),
            Map.entry("people.recovery", "people who asked for it"),
            Map.entry("people.rights_change", "the journal of the instance"),
            Map.entry("people.webhook", "a door to another tool, with a secret of this instance"));
}
