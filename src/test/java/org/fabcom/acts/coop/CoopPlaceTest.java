package org.fabcom.acts.coop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an act took place, in the Coop’s table: address and postal code, and codes that keep their first zero. */
@FabComTest
class CoopPlaceTest {

    private final Acts acts;
    private final Neighbours neighbours;
    private Person yann;

    CoopPlaceTest(Acts acts, Neighbours neighbours) {
        this.acts = acts;
        this.neighbours = neighbours;
    }

    @BeforeEach
    void yann_comes_in() {
        LastYear.cleared();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    private void noted(Act.Where where) {
        acts.note(
                Ids.next(),
                yann.id(),
                new Act.Content(
                        LocalDate.of(2026, 3, 4),
                        45,
                        where,
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        Set.of(),
                        new Act.Individual(null, null),
                        new Act.Participants(Set.of(), new Margins(1, 0, Map.of(), Map.of(), Map.of())),
                        Set.of(),
                        null,
                        null,
                        List.of(),
                        ""));
    }

    private Map<String, Cell> row() throws IOException {
        var bytes = neighbours.signedIn(yann).get("/actes/coop.xlsx").bytes();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            var cells = new HashMap<String, Cell>();
            for (var head : rows.get(0))
                if (head != null)
                    rows.get(1).getOptionalCell(head.getColumnIndex()).ifPresent(it -> cells.put(head.getText(), it));
            return cells;
        }
    }

    @Test
    void a_code_with_a_first_zero_stays_a_text_and_the_only_postal_code_is_filled() throws IOException {
        noted(new Act.Where(Act.Place.HOME, null, "07338", "Vernoux-en-Vivarais"));
        var row = row();
        assertThat(row.get("Code Insee").getType()).isEqualTo(CellType.STRING);
        assertThat(row.get("Code Insee").getText()).isEqualTo("07338");
        assertThat(row.get("Code postal").getType()).isEqualTo(CellType.STRING);
        assertThat(row.get("Code postal").getText()).startsWith("07");
        assertThat(row.get("Durée (min)").getType()).isEqualTo(CellType.NUMBER);
        assertThat(row).as("nobody’s home").doesNotContainKey("Adresse");
    }

    @Test
    void a_structure_has_the_address_of_the_place_it_owns() throws IOException {
        Organisation house = neighbours.association("La Filature", yann);
        CurrentBase.asOwner(
                "insert into places.place (id, export_id, local_id, name, commune_name, commune_code, address,"
                        + " postal_code, owner, commune_key, name_key, words, created_at, changed_at) values (gen_random_uuid(), 'a--1', '1', 'La Filature',"
                        + " 'Grenoble', '38185', '3 quai des Tanneurs', '38000', '" + house.id()
                        + "', 'grenoble', 'la filature',"
                        + " 'la filature', now(), now())");
        noted(new Act.Where(Act.Place.STRUCTURE, house.id(), null, ""));
        var row = row();
        assertThat(row.get("Nom du lieu").getText()).isEqualTo("La Filature");
        assertThat(row.get("Adresse").getText()).isEqualTo("3 quai des Tanneurs");
        assertThat(row.get("Code postal").getText()).isEqualTo("38000");
    }
}
