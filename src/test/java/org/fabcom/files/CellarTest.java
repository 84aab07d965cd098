package org.fabcom.files;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

@FabComTest
class CellarTest {

    private static final String KIND = "test.nothing";

    private final Cellar cellar;
    private final Neighbours neighbours;
    private final Sql db;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final List<Check> checks;
    private Person lucie;

    CellarTest(
            Cellar cellar,
            Neighbours neighbours,
            Sql db,
            Jobs jobs,
            TransactionTemplate transaction,
            List<Check> checks) {
        this.cellar = cellar;
        this.neighbours = neighbours;
        this.db = db;
        this.jobs = jobs;
        this.transaction = transaction;
        this.checks = checks;
    }

    @BeforeEach
    void somebody() {
        lucie = neighbours.person("Lucie");
    }

    private static Parcel parcel(byte[] bytes) {
        return ((Checked.Ready) Parcels.check("texte.txt", bytes.length, new ByteArrayResource(bytes))).parcel();
    }

    private HeldFile keeps(Parcel parcel, UUID owner) {
        return cellar.keep(parcel, KIND, owner, lucie.id(), lucie.id());
    }

    private long contents(Parcel parcel) {
        return db.sql("select count(*) from files.stored where sha256 = :sha256")
                .param("sha256", parcel.sha256())
                .single(Long.class);
    }

    @Test
    void what_comes_out_is_what_went_in_in_several_parts() throws Exception {
        var bytes = new byte[2_500_000];
        Arrays.fill(bytes, (byte) 'a');
        bytes[1_234_567] = 'b';
        var held = keeps(parcel(bytes), Ids.next());
        var out = new ByteArrayOutputStream();
        cellar.pour(held.sha256(), out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(findings()).noneMatch(it -> it.contains(held.sha256()));
        db.sql("delete from files.part where sha256 = :sha256 and n = 1")
                .param("sha256", held.sha256())
                .update();
        assertThat(findings()).anyMatch(it -> it.contains(held.sha256()));
    }

    private List<String> findings() {
        return checks.stream()
                .filter(it -> it.name().equals("files.contents"))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    @Test
    void the_same_content_is_kept_once_even_when_eight_bring_it_at_the_same_time() throws Exception {
        var parcel = parcel("Le même texte pour tous".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .<Callable<HeldFile>>mapToObj(n -> () -> keeps(parcel, Ids.next()))
                    .toList();
            for (var it : pool.invokeAll(all)) assertThat(it.get().sha256()).isEqualTo(parcel.sha256());
        }
        assertThat(contents(parcel)).isEqualTo(1);
    }

    @Test
    void a_content_goes_when_nothing_holds_it_any_more_and_not_before() {
        var parcel = parcel("Tenu deux fois".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var one = Ids.next();
        var two = Ids.next();
        keeps(parcel, one);
        keeps(parcel, two);
        db.sql("update files.stored set touched_at = touched_at - interval '2 hours'")
                .update();
        cellar.release(KIND, one);
        jobs.runNow(FileSweeping.NAME);
        assertThat(contents(parcel)).isEqualTo(1);
        cellar.release(KIND, two);
        jobs.runNow(FileSweeping.NAME);
        assertThat(contents(parcel)).isZero();
        keeps(parcel, one);
        assertThat(contents(parcel)).isEqualTo(1);
    }

    @Test
    void a_file_is_handed_on_only_by_what_holds_it() {
        var held = keeps(parcel("Une seule fois".getBytes(java.nio.charset.StandardCharsets.UTF_8)), Ids.next());
        var first = Ids.next();
        var second = Ids.next();
        cellar.hand(held, KIND, first, lucie.id());
        cellar.hand(held, KIND, second, lucie.id());
        assertThat(cellar.of(KIND, List.of(first))).hasSize(1);
        assertThat(cellar.of(KIND, List.of(second))).isEmpty();
    }

    @Test
    void two_at_once_do_not_go_over_what_one_party_may_keep() throws Exception {
        var parcel = parcel("Compté".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        keeps(parcel, Ids.next());
        db.sql("update files.stored set size = :size where sha256 = :sha256")
                .param("size", Cellar.QUOTA - 10, "sha256", parcel.sha256())
                .update();
        var small = parcel("8 octets".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Callable<Boolean> keeps = () -> Boolean.TRUE.equals(transaction.execute(status -> {
            if (!cellar.fits(lucie.id(), small.size())) return false;
            keeps(small, Ids.next());
            return true;
        }));
        int kept = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var it : pool.invokeAll(java.util.Collections.nCopies(4, keeps))) if (it.get()) kept++;
        }
        assertThat(kept).isEqualTo(1);
        db.sql("update files.stored set size = 7 where sha256 = :sha256")
                .param("sha256", parcel.sha256())
                .update();
    }
}
