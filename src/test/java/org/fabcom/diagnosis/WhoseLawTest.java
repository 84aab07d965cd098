package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;

import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D5: whose law, and where the data is. */
class WhoseLawTest {

    private final Fact irish = fact("jurisdiction", "entity", "A Limited", "country", "IE");
    private final Fact american =
            fact("jurisdiction", "entity", "A Limited", "country", "IE", "parent", "A Inc.", "parent_country", "US");

    @Test
    void a_european_house_without_parent_elsewhere_is_a_low_risk() {
        var line = risk(Dimension.D5, Said.of("A"), irish);
        assertThat(line.level()).isEqualTo(Level.LOW);
        assertThat(whys(line)).containsExactly(Why.LAW_EUROPE, Why.REGION_UNKNOWN);
    }

    @Test
    void the_place_of_the_data_is_told_apart_from_the_law() {
        var line = risk(Dimension.D5, Said.of("A"), american, fact("region", "countries", "DE"));
        assertThat(whys(line)).contains(Why.REGION_KNOWN);
        assertThat(line.level()).isEqualTo(Level.WATCH);
    }

    @Test
    void a_transfer_under_the_agreement_names_it_and_its_standing() {
        var shelf = Shelf.empty()
                .law("dpf")
                .law("safe-harbor")
                .law("senat-microsoft")
                .service("A", "files", american, fact("dpf", "value", "yes"));
        var line = risk(Dimension.D5, shelf, Said.of("A"));
        assertThat(whys(line)).contains(Why.LAW_US_DPF);
        assertThat(line.evidence().stream().filter(it -> it instanceof Evidence.Legal))
                .hasSize(2);
    }

    @Test
    void what_was_said_under_oath_is_quoted_for_that_house_only_and_whole() {
        var microsoft = fact(
                "jurisdiction",
                "entity",
                "X",
                "country",
                "IE",
                "parent",
                "Microsoft Corporation",
                "parent_country",
                "US");
        var shelf =
                Shelf.empty().law("senat-microsoft").law("senat-microsoft-date").service("A", "files", microsoft);
        assertThat(risk(Dimension.D5, shelf, Said.of("A")).evidence().stream()
                        .filter(it -> it instanceof Evidence.Legal))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"no, HIGH, LAW_US_NO_DPF", "unknown, WATCH, LAW_US_DPF_UNKNOWN"})
    void without_the_agreement_it_says_so(String value, Level level, Why why) {
        var line = risk(Dimension.D5, Said.of("A"), american, fact("dpf", "value", value));
        assertThat(line.level()).isEqualTo(level);
        assertThat(whys(line)).contains(why);
    }

    @Test
    void another_country_is_to_be_watched() {
        var line = risk(Dimension.D5, Said.of("A"), fact("jurisdiction", "entity", "A AG", "country", "CH"));
        assertThat(whys(line)).contains(Why.LAW_ABROAD);
    }

    @Test
    void no_page_read_is_unknown() {
        assertThat(risk(Dimension.D5, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }
}
