package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.minutes.Signing.Signed;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The register of signed minutes: numbered without gap, chained, never changed. */
@FabComTest
class MinutesRegisterTest extends AfterIt {

    private final Journals journals;
    private final Findings findings;

    MinutesRegisterTest(ApplicationContext beans) {
        super(beans);
        journals = beans.getBean(Journals.class);
        findings = beans.getBean(Findings.class);
    }

    @Test
    void g29_signed_minutes_change_no_more_and_an_addendum_is_linked_both_ways() {
        var minutes = world.signed();
        assertThatThrownBy(() -> CurrentBase.asOwner("update governance.minutes set title = 'x'"))
                .hasStackTraceContaining("append-only");
        var draft =
                drafts.add(it.id(), minutes.id(), "Il fallait lire : le local du quai nord.", scic.by("Malo Kerbrat"));
        for (var name : List.of("Malo Kerbrat", "Carole Conti")) {
            var in = world.as(name);
            signing.sign(
                    in,
                    draft.id(),
                    signing.text(in.assembly(), in.body(), in.bureau(), draft).sha256());
        }
        var addendum = register.addenda(minutes.id()).getFirst();
        assertThat(addendum.number()).isEqualTo(2);
        assertThat(addendum.previous()).isEqualTo(minutes.sha256());
        assertThat(addendum.amends()).isEqualTo(minutes.id());
        var member = neighbours.signedIn(scic.person("Ugo Un"));
        assertThat(MinutesTest.plain(member.get(addendum.url())))
                .contains(minutes.title().replace('\u202f', ' '), "quai nord");
        assertThat(member.get(it.url() + "/pv").text().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains(addendum.title().replace('\u202f', ' '));
    }

    @Test
    void a_byte_that_the_ruler_of_the_base_changed_is_named() {
        world.signed();
        journals.seal();
        assertThat(findings()).isEmpty();
        CurrentBase.asOwner("alter table governance.minutes disable trigger user");
        CurrentBase.asOwner(
                "update governance.minutes set pdf = set_byte(pdf, 500, get_byte(pdf, 500) # 1) where body = '"
                        + scic.body.id() + "'");
        CurrentBase.asOwner("alter table governance.minutes enable trigger user");
        assertThat(findings()).hasSize(1).allMatch(one -> one.contains("n° 1"));
        assertThat(journals.names()).contains("governance.minutes");
    }

    private List<String> findings() {
        return findings.of("governance.minutes").stream()
                .filter(one -> one.contains(scic.body.id().toString()))
                .map(one -> one.replace('\u202f', ' '))
                .toList();
    }

    /** Eight hands at once: numbers from 2 to 9, each with the hash of the one before. */
    @Test
    void numbers_follow_without_gap_under_many_hands() throws Exception {
        var minutes = world.signed();
        var work = IntStream.range(0, 8)
                .mapToObj(i -> drafts.add(it.id(), minutes.id(), "Additif " + i, scic.by("Malo Kerbrat")))
                .<Callable<Signed>>map(draft -> () -> {
                    var chair = world.as("Carole Conti");
                    var read = signing.text(chair.assembly(), chair.body(), chair.bureau(), draft)
                            .sha256();
                    signing.sign(chair, draft.id(), read);
                    return signing.sign(world.as("Malo Kerbrat"), draft.id(), read);
                })
                .toList();
        assertThat(Together.all(work)).hasSize(8).containsOnly(Signed.DONE);
        var all = register.all(scic.body.id());
        assertThat(all).extracting(SignedMinutes::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int i = 1; i < all.size(); i++)
            assertThat(all.get(i).previous()).isEqualTo(all.get(i - 1).sha256());
    }
}
