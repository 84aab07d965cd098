package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Plain;
import org.fabcom.membership.Member;
import org.fabcom.membership.Member.Contact;
import org.fabcom.membership.MemberKind;
import org.fabcom.people.Email;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;

/**
 * A member as a row says it.
 *
 * @param joined null: the row does not say it
 * @param paidUntil the last day of dues that were paid before; null: the row does not say it
 */
record MemberRow(
        MemberKind kind,
        Contact contact,
        String category,
        @Nullable LocalDate joined,
        @Nullable LocalDate paidUntil,
        String number) {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CATEGORY = 80;
    private static final int LONGEST_NUMBER = 40;
    private static final int FARTHEST_YEARS = 10;

    /** States of other software in which nobody is a member. */
    private static final Set<String> NO_MEMBERS = Set.of(
            "none",
            "non member",
            "non membre",
            "canceled",
            "cancelled",
            "cancelled member",
            "annule",
            "annulee",
            "rembourse",
            "remboursee",
            "refuse",
            "refusee",
            "en attente");

    /** What stands for a name at the foot of a table. */
    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "total general", "sous total", "nombre d adherents", "nombre de membres");

    /** Throws NotTaken where something does not read. */
    static MemberRow read(TableRow row, LocalDate today, Towns towns) {
        var state = row.cell(MemberFields.STATE);
        if (NO_MEMBERS.contains(Fold.words(state)))
            throw new NotTaken("membership.import.state", new Heading(MemberFields.STATE), state);
        var company = line(row, MemberFields.COMPANY);
        var person = Stream.of(line(row, MemberFields.FIRST), line(row, MemberFields.NAME))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        boolean legal = !company.isEmpty();
        var name = legal ? company : person;
        if (name.isEmpty()) throw new NotTaken("imports.said.empty", new Heading(MemberFields.NAME));
        if (TOTALS.contains(Fold.words(row.cell(MemberFields.NAME)))) throw new NotTaken("membership.import.total");
        if (name.length() > LONGEST_NAME) throw new NotTaken("imports.said.long", new Heading(MemberFields.NAME));
        var email = row.cell(MemberFields.EMAIL);
        if (!email.isEmpty() && Email.read(email).isEmpty())
            throw new NotTaken("imports.said.unread.as", new Heading(MemberFields.EMAIL), Plain.cut(email, 80));
        var phone = zero(bounded(row, MemberFields.PHONE, LONGEST_PHONE));
        var city = line(row, MemberFields.CITY);
        var town = Stream.of(towns.code(line(row, MemberFields.POSTCODE), city), city)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        var address = Stream.of(line(row, MemberFields.STREET), town)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        if (address.length() > LONGEST_ADDRESS)
            throw new NotTaken("imports.said.long.she", new Heading(MemberFields.STREET));
        return new MemberRow(
                legal ? MemberKind.ORGANISATION : MemberKind.PERSON,
                new Contact(name, email, phone, address),
                category(row),
                joined(row, today),
                paidUntil(row, today),
                bounded(row, MemberFields.NUMBER, LONGEST_NUMBER));
    }

    private static @Nullable LocalDate joined(TableRow row, LocalDate today) {
        var said = row.cell(MemberFields.JOINED);
        if (said.isEmpty()) return null;
        var day = day(MemberFields.JOINED, said);
        if (day.isAfter(today)) throw new NotTaken("imports.said.future", new Heading(MemberFields.JOINED), said);
        return day;
    }

    private static @Nullable LocalDate paidUntil(TableRow row, LocalDate today) {
        var said = row.cell(MemberFields.PAID_UNTIL);
        if (said.isEmpty()) return null;
        var day = day(MemberFields.PAID_UNTIL, said);
        if (day.isAfter(today.plusYears(FARTHEST_YEARS)))
            throw new NotTaken("membership.import.far", new Heading(MemberFields.PAID_UNTIL), said);
        return day;
    }

    private static LocalDate day(String field, String said) {
        return WrittenDay.read(said)
                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading(field), said));
    }

    /** A number of another software is no name: it gets one. */
    private static String category(TableRow row) {
        var said = bounded(row, MemberFields.CATEGORY, LONGEST_CATEGORY - 10);
        return said.length() == 1 ? "catégorie " + said : said;
    }

    private static String bounded(TableRow row, String field, int longest) {
        var said = line(row, field);
        if (said.length() > longest) throw new NotTaken("imports.said.long", new Heading(field));
        return said;
    }

    /** A spreadsheet takes nine digits for a number and drops the zero before them. */
    private static String zero(String phone) {
        return phone.matches("[1-9][0-9]{8}") ? "0" + phone : phone;
    }

    private static String line(TableRow row, String field) {
        return Plain.line(row.cell(field)).strip();
    }

    /** A double that needs no word: the former number or the address says so. */
    boolean surely(Member other) {
        return contact.alike(other.contact()) || !number.isEmpty() && number.equals(other.formerly());
    }

    /** The same member, however it is written: same former number, or same name and nothing that tells them apart. */
    boolean same(Contact other, String otherNumber) {
        if (!contact.namesake(other)) return false;
        boolean numbered = !number.isEmpty() && !otherNumber.isEmpty();
        return numbered && number.equals(otherNumber) || contact.alike(other) || !numbered && !contact.apart(other);
    }
}
