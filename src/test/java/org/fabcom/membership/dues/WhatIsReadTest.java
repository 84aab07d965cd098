package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a treasurer read on the pages of dues, books and register and took for something else. */
@FabComTest
class WhatIsReadTest extends WithDues {

    WhatIsReadTest(ApplicationContext beans) {
        super(beans);
    }

    /** Dues that were noted while no books were open are in them once they are, and once. */
    @Test
    void an_entry_is_promised_where_the_books_are_open_and_then_is_there() {
        var rosa = member("Rosa", null, "");
        fixed(20_00);
        called();
        var desk = neighbours.signedIn(paul);
        assertThat(said(desk.get(Dues.url(lab))))
                .contains("une facture numérotée et payée", "et une écriture si la comptabilité est ouverte");
        paid(of(rosa), 20_00, today());
        assertThat(pieces()).isZero();
        books.open(
                lab,
                today().withDayOfYear(1),
                today().withDayOfYear(1).plusYears(1).minusDays(1),
                paul.id());
        booking.write(lab);
        booking.write(lab);
        assertThat(pieces()).isOne();
        assertThat(said(desk.get("/comptabilite/ecriture?pour=" + lab)))
                .as("nobody is invited to write it again")
                .contains("Une cotisation notée dans « Cotisations » et une facture payée sont déjà dans les livres");
    }

    @Test
    void the_register_says_once_that_somebody_is_in_no_category_and_nothing_where_there_are_none() {
        member("Rosa", null, "");
        var desk = neighbours.signedIn(paul);
        var url = "/structures/" + lab + "/adherents";
        assertThat(desk.get(url).page().select("td[data-label=Catégories]")).isEmpty();
        db.sql("""
                insert into membership.category (id, organisation, name, college, votes, rank, open, version)
                values (gen_random_uuid(), :lab, 'Usagers', '', true, 1, true, 1)
                """).param("lab", lab.value()).update();
        assertThat(desk.get(url).page().select("td[data-label=Catégories]").text())
                .as("read behind its label on a phone")
                .isEqualTo("aucune");
    }

    /** One line of small links, whatever the width, and not a row each. */
    @Test
    void files_of_a_short_list_stand_in_one_paragraph() {
        member("Rosa", null, "");
        var page = neighbours
                .signedIn(paul)
                .get("/structures/" + lab + "/adherents")
                .page();
        assertThat(page.select("p.files")).hasSize(1);
        assertThat(page.select("p.files a").size()).isGreaterThan(2);
        assertThat(page.select("nav.pages ul")).isEmpty();
    }

    private long pieces() {
        return db.sql("select count(distinct piece) from accounting.book_entry where party = :lab")
                .param("lab", lab.value())
                .single(Long.class);
    }
}
