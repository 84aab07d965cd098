package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.merging.Merging;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the shelves answer from memory is what a full recount of the base answers, whatever happened to it meanwhile. */
@FabComTest
@WithCatalogue
class CardsTest {

    private static final long SEED = Long.getLong("fabcom.seed", System.nanoTime());
    private static final AtomicInteger INVENTED = new AtomicInteger();
    private static final String APPS = """
            [peinture-libre]
            category = "multimedia"
            level = 8
            potential_alternative_to = [ "Adobe Photoshop" ]
            state = "working"
            subtags = [ "pictures" ]
            url = "https://github.com/YunoHost-Apps/peinture_ynh"
            """;

    private final Random random = new Random(SEED);
    private final Sql db;
    private final Shelf shelf;
    private final Cards cards;
    private final Recount recount;
    private final Imports imports;
    private final Merging merging;
    private final Sheets sheets;
    private final PlatformTransactionManager transactions;
    private final Web web;
    private final Neighbours neighbours;

    CardsTest(
            Sql db,
            Shelf shelf,
            Cards cards,
            SheetNames names,
            Needs needs,
            Imports imports,
            Merging merging,
            Sheets sheets,
            PlatformTransactionManager transactions,
            Web web,
            Neighbours neighbours) {
        this.neighbours = neighbours;
        this.db = db;
        this.shelf = shelf;
        this.cards = cards;
        this.recount = new Recount(db, names, needs);
        this.imports = imports;
        this.merging = merging;
        this.sheets = sheets;
        this.transactions = transactions;
        this.web = web;
    }

    @Test
    void a_random_catalogue_is_listed_and_counted_as_by_a_full_recount() {
        System.out.println("CardsTest: -Dfabcom.seed=" + SEED);
        invent(400);
        for (int i = 0; i < 60; i++) same(wanted());
        for (int i = 0; i < 12; i++) {
            disturb();
            for (int j = 0; j < 4; j++) same(wanted());
        }
    }

    @Test
    void an_import_its_withdrawal_a_merge_and_its_undoing_show_at_once() {
        var kind = imports.kind("yunohost").orElseThrow();
        var file = ImportSource.of("apps.toml", APPS.getBytes(StandardCharsets.UTF_8));
        long before = total();
        var run = imports.read(imports.open(kind, file, null), kind, file, false);
        assertThat(total()).isEqualTo(before + 1);
        everySame();
        imports.withdraw(run.id(), null);
        assertThat(total()).isEqualTo(before);
        everySame();
        run = imports.read(imports.open(kind, file, null), kind, file, false);
        var one = sheets.find("wekan").orElseThrow().id();
        var other = sheets.find("peinture-libre").orElseThrow().id();
        var oxana = neighbours.person("Oxana Kravets").id();
        var merge = ((Merging.Outcome.Merged) merging.merge(one, other, oxana, "essai")).id();
        assertThat(total()).isEqualTo(before);
        everySame();
        merging.undo(merge, oxana);
        everySame();
        imports.withdraw(run.id(), null);
    }

    @Test
    void what_another_node_commits_is_seen_and_what_is_taken_back_is_not() {
        var node = new Cards(db, transactions);
        int before = node.box(false).all().cardinality();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            invent(3);
            assertThat(node.box(false).all().cardinality()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(node.box(false).all().cardinality()).isEqualTo(before);
        new TransactionTemplate(transactions).executeWithoutResult(status -> invent(3));
        int after = node.box(false).all().cardinality() + node.box(true).all().cardinality();
        assertThat(cards.box(false).all().cardinality() + cards.box(true).all().cardinality())
                .isEqualTo(after);
        assertThat(db.sql("select count(*) from catalogue.shelf_touch").single(Long.class))
                .isZero();
    }

    @Test
    void a_page_asks_the_base_a_handful_of_questions_however_long_the_list() {
        shelf.find(CatalogueQuery.words("", 25));
        assertThat(Statements.during(() -> shelf.find(CatalogueQuery.words("", 25))))
                .isEqualTo(2);
        assertThat(Statements.during(() -> shelf.find(CatalogueQuery.words("google drive", 25))))
                .isEqualTo(4);
        assertThat(Statements.during(() -> shelf.find(CatalogueQuery.words("zzqxzzqx", 25))))
                .as("one more where nothing has the word: names with one wrong letter")
                .isLessThanOrEqualTo(5);
        for (var path : List.of("/", "/catalogue", "/catalogue?q=fichiers")) {
            web.visitor().get(path);
            assertThat(Statements.during(() -> web.visitor().get(path)))
                    .as(path)
                    .isLessThanOrEqualTo(8);
        }
    }

    private long total() {
        return shelf.find(CatalogueQuery.words("", 25)).total();
    }

    private void everySame() {
        same(CatalogueQuery.words("", 25));
        same(new CatalogueQuery("", true, List.of(), List.of(), "", List.of(), List.of(), 1, 25));
        same(CatalogueQuery.words("google drive", 25));
        for (int i = 0; i < 5; i++) same(wanted());
    }

    private void same(CatalogueQuery wanted) {
        var found = shelf.find(wanted);
        if (found.approximate()) return;
        assertThat(Recount.Page.of(found)).as("seed " + SEED + ", " + wanted).isEqualTo(recount.page(wanted));
    }

    private CatalogueQuery wanted() {
        return new CatalogueQuery(
                one("", "", "", "agenda", "partager fichiers", "google", "Google Drive", "nextclod", "caisse", "wiki"),
                random.nextInt(4) == 0,
                some("files", "calendar", "till", "wiki", "membership"),
                some("open", "self", "none"),
                one("", "", "", "free", "unknown", "visible"),
                some("web", "android", "linux"),
                some("shop", "association"),
                1 + random.nextInt(4),
                one(4, 25, 25));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private List<String> some(String... of) {
        return random.nextInt(3) > 0
                ? List.of()
                : Stream.of(of).filter(it -> random.nextInt(of.length) == 0).toList();
    }

    private void invent(int many) {
        for (int i = 0; i < many; i++) {
            var name = Words.word(random, 6);
            boolean service = random.nextInt(6) == 0;
            db.sql("""
                    insert into catalogue.sheet (id, slug, nature, name, name_key, summary, freeness, needs, platforms, hosting,
                        audience, search)
                    values (gen_random_uuid(), :slug, :nature, :name, :key, :words, :freeness, :needs, :platforms, :hosting,
                        :audience, :words)
                    """)
                    .param("slug", name + "-" + INVENTED.incrementAndGet())
                    .param("nature", service ? "service" : "commons")
                    .param("name", name)
                    .param("key", name.substring(0, 1 + random.nextInt(5)))
                    .param("words", one("partager des fichiers", "agenda", "wiki de groupe", "caisse") + " " + name)
                    .param("freeness", service ? one("visible", "closed", "unknown") : one("free", "free", "unknown"))
                    .param(
                            "needs",
                            some("files", "calendar", "till", "wiki", "membership")
                                    .toArray(String[]::new))
                    .param("platforms", some("web", "android", "linux").toArray(String[]::new))
                    .param("hosting", service ? null : one("server", "desktop", "mobile", "both", null))
                    .param("audience", some("shop", "association").toArray(String[]::new))
                    .update();
        }
    }

    /** Anything that may happen to a sheet or to an offer. */
    private void disturb() {
        var a = "(select id from catalogue.sheet where nature = 'commons' order by md5(id::text || :dice) limit 30)";
        var sql = one(
                "update catalogue.sheet set freeness = 'unknown' where id in " + a,
                "update catalogue.sheet set needs = '{files,till}', search = 'caisse' where id in " + a,
                "update catalogue.offer set status = 'full' where md5(id::text || :dice) < '4'",
                "update catalogue.offer set status = 'open' where md5(id::text || :dice) < '4'",
                "delete from catalogue.offer where md5(id::text || :dice) < '2'",
                "delete from catalogue.sheet s where md5(id::text || :dice) < '2' and slug ~ '-[0-9]+$'"
                        + " and not exists (select from catalogue.alias where sheet = s.id)"
                        + " and not exists (select from catalogue.source_record where sheet = s.id)");
        db.sql(sql).param("dice", String.valueOf(random.nextInt())).update();
    }
}
