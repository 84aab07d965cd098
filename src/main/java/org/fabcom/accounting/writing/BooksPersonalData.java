package org.fabcom.accounting.writing;

import java.util.List;
import java.util.stream.Stream;
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
        return Stream.of(
                        "books.party",
                        "books.opened_by",
                        "book_account.changed_by",
                        "book_account_change.made_by",
                        "own_account.added_by",
                        "book_entry.made_by",
                        "book_entry.label",
                        "book_entry.thirds",
                        "book_valuation.made_by",
                        "book_closing.made_by",
                        "witness_reader.person")
                .map(it -> it.split("\\."))
                .map(it -> new PersonalField(
                        "accounting." + it[0],
                        it[1],
                        "ledger.privacy.purpose",
                        "ledger.privacy.retention",
                        "ledger.privacy.visibility"))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("accounting.books", "opened_by").where("party = :person or opened_by = :person"),
                Trace.kept("accounting.book_account", "changed_by"),
                Trace.kept("accounting.book_account_change", "made_by"),
                Trace.kept("accounting.own_account", "added_by"),
                Trace.kept("accounting.book_entry", "made_by").hiding("key"),
                Trace.kept("accounting.book_valuation", "made_by"),
                Trace.kept("accounting.book_closing", "made_by"),
                Trace.deleted("accounting.witness_reader", "person"));
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
