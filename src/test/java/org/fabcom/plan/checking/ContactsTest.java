package org.fabcom.plan.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.Fault.What;
import org.fabcom.plan.checking.States.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statement A32: subscribed, unsubscribed and bounced stay apart, and nobody who left is woken up. */
class ContactsTest {

    private static Contacts with(Contacts contacts, Standing standing, String... lines) {
        return contacts.add("", Content.of(String.join("\n", lines).getBytes(UTF_8)), standing);
    }

    private static Contacts with(Standing standing, String... lines) {
        return with(new Contacts(), standing, lines);
    }

    @Test
    void three_files_of_one_tool_are_kept_apart() {
        var contacts = with(
                Standing.SUBSCRIBED, "Email Address,First Name", "lucie@exemple.org,Lucie", "yann@exemple.org,Yann");
        with(contacts, Standing.UNSUBSCRIBED, "Email Address,First Name", "aline@exemple.org,Aline");
        with(contacts, Standing.BOUNCED, "Email Address,First Name", "mort@exemple.org,");
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).containsExactly("lucie@exemple.org", "yann@exemple.org");
        assertThat(contacts.addresses(Standing.UNSUBSCRIBED)).containsExactly("aline@exemple.org");
        assertThat(contacts.addresses(Standing.BOUNCED)).containsExactly("mort@exemple.org");
    }

    @Test
    void who_left_once_is_not_among_the_subscribed_whatever_the_order_and_the_case() {
        var contacts = with(Standing.UNSUBSCRIBED, "email", "Lucie@Exemple.org");
        with(contacts, Standing.SUBSCRIBED, "email", "lucie@exemple.org", "yann@exemple.org");
        with(contacts, Standing.BOUNCED, "email", "LUCIE@exemple.org");
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).containsExactly("yann@exemple.org");
        assertThat(contacts.addresses(Standing.UNSUBSCRIBED)).containsExactly("lucie@exemple.org");
        assertThat(contacts.repeated()).isEqualTo(2);
    }

    @Test
    void a_column_of_states_is_followed_towards_caution_only() {
        var contacts = with(
                Standing.SUBSCRIBED,
                "Courriel;Statut",
                "a@exemple.org;Abonné",
                "b@exemple.org;Désabonné",
                "c@exemple.org;hard bounce",
                "d@exemple.org;Unsubscribed",
                "e@exemple.org;Blocklisted",
                "f@exemple.org;");
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).containsExactly("a@exemple.org", "f@exemple.org");
        assertThat(contacts.addresses(Standing.BOUNCED)).containsExactly("c@exemple.org");
        assertThat(with(Standing.UNSUBSCRIBED, "email,status", "a@exemple.org,subscribed")
                        .addresses(Standing.SUBSCRIBED))
                .isEmpty();
    }

    @Test
    void an_import_that_wakes_people_up_is_caught_and_so_are_those_it_lost() {
        var left = with(Standing.SUBSCRIBED, "email", "a@exemple.org", "b@exemple.org");
        with(left, Standing.UNSUBSCRIBED, "email", "c@exemple.org");
        with(left, Standing.BOUNCED, "email", "d@exemple.org");
        var arrived = with(
                Standing.SUBSCRIBED,
                "email,status",
                "a@exemple.org,enabled",
                "C@exemple.org,enabled",
                "d@exemple.org,blocklisted");
        assertThat(left.wokenUp(arrived)).containsExactly("c@exemple.org");
        assertThat(left.missing(arrived)).isEqualTo(1);
    }

    @Test
    void what_is_no_address_is_said_with_its_line_and_a_file_without_addresses_names_its_columns() {
        var contacts = with(Standing.SUBSCRIBED, "nom,email", "Lucie,lucie@exemple.org", "Yann,yann chez exemple");
        assertThat(contacts.faults().first()).containsExactly(new Fault(3, What.ADDRESS, "yann chez exemple"));
        assertThat(with(Standing.SUBSCRIBED, "nom,prénom", "a,b").faults().first())
                .containsExactly(new Fault(1, What.NO_ADDRESS_COLUMN, "nom, prénom"));
        assertThat(with(Standing.SUBSCRIBED, "").faults().first()).containsExactly(new Fault(1, What.EMPTY, ""));
        assertThat(with(Standing.SUBSCRIBED, "email,nom", "\"a@exemple.org,sans fin")
                        .faults()
                        .count())
                .isPositive();
    }

    /** Statement A32: however an address is written, it is the one that left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LUCIE@EXEMPLE.ORG",
                "  lucie@exemple.org ",
                "\u00a0lucie@exemple.org\u00a0",
                "lucie@exemple.org\u200b",
                "\ufefflucie@exemple.org",
                "lucie@exemple.org.",
                "mailto:lucie@exemple.org",
                "ｌｕｃｉｅ@exemple.org",
                "\"lucie@exemple.org\n\""
            })
    void an_address_that_left_is_known_again_however_it_is_written(String written) {
        var left = with(Standing.UNSUBSCRIBED, "email", "lucie@exemple.org");
        with(left, Standing.SUBSCRIBED, "email", written);
        assertThat(left.addresses(Standing.SUBSCRIBED)).isEmpty();
        var arrived = with(Standing.SUBSCRIBED, "email", written);
        assertThat(left.wokenUp(arrived)).containsExactly("lucie@exemple.org");
    }

    @Test
    void an_address_with_a_tag_is_another_one_and_is_pointed_out() {
        var left = with(Standing.UNSUBSCRIBED, "email", "lucie+info@exemple.org");
        with(left, Standing.SUBSCRIBED, "email", "lucie@exemple.org", "yann+a@exemple.org");
        assertThat(left.addresses(Standing.SUBSCRIBED)).containsExactly("lucie@exemple.org", "yann+a@exemple.org");
        assertThat(left.tagged()).containsExactly("lucie@exemple.org");
    }

    @Test
    void words_of_other_tools_for_who_left_are_known_and_an_unknown_one_is_told() {
        var contacts = with(
                Standing.SUBSCRIBED,
                "email;statut",
                "a@exemple.org;Non abonné",
                "b@exemple.org;disabled",
                "c@exemple.org;inactif",
                "d@exemple.org;complained",
                "e@exemple.org;enabled",
                "f@exemple.org;Zorglub");
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).containsExactly("e@exemple.org", "f@exemple.org");
        assertThat(contacts.unknown()).containsExactly("Zorglub");
    }

    @Test
    void who_has_a_day_of_leaving_has_left() {
        var contacts = with(
                Standing.SUBSCRIBED,
                "Email Address,UNSUB_TIME",
                "a@exemple.org,",
                "b@exemple.org,2025-03-04 10:00:00",
                "c@exemple.org,0");
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).containsExactly("a@exemple.org", "c@exemple.org");
    }

    @Test
    void the_line_that_says_worse_goes_first_and_the_other_fills_what_it_leaves_open() {
        var subscribed = new String[] {"email,nom,statut", "bob@exemple.org,Bob,subscribed"};
        var gone = new String[] {"email,statut,UNSUB_TIME", "bob@exemple.org,unsubscribed,2025-03-04"};
        var one = with(with(Standing.SUBSCRIBED, subscribed), Standing.UNSUBSCRIBED, gone);
        var other = with(with(Standing.UNSUBSCRIBED, gone), Standing.SUBSCRIBED, subscribed);
        for (var contacts : new Contacts[] {one, other})
            assertThat(contacts.apart().get(Standing.UNSUBSCRIBED).getFirst().cells())
                    .containsEntry("UNSUB_TIME", "2025-03-04")
                    .containsEntry("statut", "unsubscribed")
                    .containsEntry("nom", "Bob");
    }

    @Test
    void a_fault_names_its_file() {
        var contacts =
                new Contacts().add("Les désabonné·es", Content.of("email\nnon".getBytes(UTF_8)), Standing.UNSUBSCRIBED);
        assertThat(contacts.faults().first())
                .containsExactly(new Fault("Les désabonné·es", 2, What.ADDRESS, "non", null));
    }

    @Test
    void what_is_no_text_not_closed_or_too_long_is_said() {
        assertThat(with(Standing.SUBSCRIBED, "PK\0\0").faults().first())
                .containsExactly(new Fault(1, What.NOT_TEXT, ""));
        assertThat(with(Standing.SUBSCRIBED, "email", "\"a@exemple.org")
                        .faults()
                        .first())
                .containsExactly(new Fault(1, What.UNREADABLE, ""));
        var columns = IntStream.range(0, 1_000).mapToObj(it -> ",c" + it).collect(Collectors.joining());
        var wide = "email" + columns + ("\na@exemple.org" + ",1".repeat(1_000)).repeat(510);
        assertThat(with(Standing.SUBSCRIBED, wide).faults().first())
                .as("more cells than memory is meant for")
                .extracting(Fault::what)
                .containsExactly(What.LONG);
        var many = new StringBuilder("email");
        for (int i = 0; i <= 200_000; i++) many.append("\np").append(i).append("@exemple.org");
        assertThat(with(Standing.SUBSCRIBED, many.toString()).faults().first())
                .containsExactly(new Fault(200_002, What.LONG, ""));
    }

    /** Whatever the files, their order and what they repeat: nobody who left is in the file of those to write to. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_is_ever_woken_up(long seed) {
        System.out.println("ContactsTest seed " + seed);
        var dice = new Random(seed);
        var contacts = new Contacts();
        var gone = new java.util.HashSet<String>();
        for (int file = 0; file < 12; file++) {
            var standing = Standing.values()[dice.nextInt(3)];
            var text = new StringBuilder("Email Address,Status\n");
            for (int i = 0; i < 200; i++) {
                var name = "p" + dice.nextInt(300) + "@exemple.org";
                boolean left = dice.nextInt(20) == 0;
                text.append(dice.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT))
                        .append(left ? ",unsubscribed\n" : ",subscribed\n");
                if (left || standing != Standing.SUBSCRIBED) gone.add(name);
            }
            contacts.add("", Content.of(text.toString().getBytes(UTF_8)), standing);
        }
        assertThat(contacts.addresses(Standing.SUBSCRIBED)).doesNotContainAnyElementsOf(gone);
        assertThat(contacts.apart().values().stream()
                        .mapToInt(java.util.List::size)
                        .sum())
                .isEqualTo(java.util.Arrays.stream(Standing.values())
                        .mapToInt(it -> contacts.addresses(it).size())
                        .sum());
    }
}
