package org.fabcom.accounting.writing;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the books keep of people: who wrote in them. It stays when a name goes, as the law keeps books (E9). */
@Component
class BooksPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("books", "party"),
                field("books", "opened_by").kept().where("party = :person or opened_by = :person"),
                field("book_account", "changed_by").kept(),
                field("book_account_change", "made_by").kept(),
                field("own_account", "added_by").kept(),
                field("book_entry", "made_by").kept().hiding("key"),
                field("book_entry", "label"),
                field("book_entry", "thirds"),
                field("book_valuation", "made_by").kept(),
                field("book_closing", "made_by").kept(),
                field("witness_reader", "person").deleted());
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField(
                "accounting." + table,
                column,
                "ledger.privacy.purpose",
                "ledger.privacy.retention",
                "ledger.privacy.visibility");
    }

    @Bean
    OrganisationData booksOfOrganisations() {
        return () -> List.of(
                Rows.of("accounting.books", "party"),
                Rows.of("accounting.own_account", "party"),
                Rows.of("accounting.book_account", "party"),
                Rows.of("accounting.book_period", "party"),
                Rows.of("accounting.book_entry", "party").hiding("key"),
                Rows.of("accounting.book_valuation", "party"),
                Rows.of("accounting.book_closing", "party"));
    }
}
