package org.fabcom.membership.joining;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Category;
import org.fabcom.membership.ContactFields;
import org.fabcom.membership.Member.Contact;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.charters.Charter;
import org.fabcom.membership.joining.Application.State;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whoever wants to join.
 *
 * @param known who is signed in; null: nobody
 * @param houses the organisations for which they may speak
 * @param charter the version that is shown; null: there is none
 */
record JoinForm(
        PartyId organisation,
        @Nullable Person known,
        List<House> houses,
        List<Category> categories,
        @Nullable Charter charter,
        LocalDate today) {

    /** An organisation for which somebody may speak. */
    record House(PartyId id, String name) {}

    private record Said(String spokesperson, String sponsor, String words, boolean accepted) {}

    private static final Field<Contact, String> EMAIL = ContactFields.EMAIL.required("people.email.wrong");
    private static final Field<Said, String> SPOKESPERSON =
            Field.of("porteparole", "spokesperson", "membership.spokesperson", line(0, 120), Said::spokesperson);
    private static final Field<Said, String> SPONSOR =
            Field.of("parrain", "sponsor", "membership.sponsor", line(0, 120), Said::sponsor);
    private static final Field<Said, String> WORDS =
            Field.of("mot", "words", "membership.words", text(1000), Said::words);
    private static final Field<Said, Boolean> ACCEPTED =
            Field.of("charte-acceptee", "accepted", "membership.accepted", yesNo(), Said::accepted);

    private static final String FOR = "pour";
    private static final String CATEGORY = "categorie";

    List<Field<?, ?>> fields() {
        var fields = new ArrayList<Field<?, ?>>();
        if (known == null) fields.addAll(List.of(ContactFields.NAME, SPOKESPERSON, EMAIL));
        fields.addAll(List.of(ContactFields.PHONE, ContactFields.ADDRESS, SPONSOR, WORDS));
        if (charter != null) fields.add(ACCEPTED);
        return fields;
    }

    List<Choice> choices(Page page) {
        var choices = new ArrayList<Choice>();
        if (known == null || !houses.isEmpty())
            choices.add(new Choice(FOR, page.t("membership.for"), forWhom(page), true));
        if (categories.size() > 1)
            choices.add(new Choice(
                    CATEGORY,
                    page.t("membership.category"),
                    OptionView.all(categories, it -> it.id(), it -> it.name()),
                    true));
        return choices;
    }

    private List<OptionView> forWhom(Page page) {
        var options = new ArrayList<OptionView>();
        options.add(OptionView.of(MemberKind.PERSON.name(), page.t("membership.for.PERSON")));
        if (known == null)
            options.add(OptionView.of(MemberKind.ORGANISATION.name(), page.t("membership.for.ORGANISATION")));
        for (var it : houses) options.add(OptionView.of(it.id().toString(), it.name()));
        return options;
    }

    /** Who writes speaks for nobody else. */
    boolean alone() {
        return known != null && houses.isEmpty();
    }

    Form empty() {
        return Form.empty().with(FOR, MemberKind.PERSON);
    }

    /** Empty if something is wrong; the form then says what. {@code by}: whoever writes, null without an account. */
    Optional<Application> read(Form form, @Nullable PartyId by, Page page) {
        boolean kind = Stream.of(MemberKind.values()).anyMatch(it -> form.has(FOR, it.name()));
        var house = kind
                ? Optional.<House>empty()
                : form.choice(FOR, houses, it -> it.id().toString(), page);
        boolean legal = house.isPresent() || known == null && form.value(FOR).equals(MemberKind.ORGANISATION.name());
        var contact = contact(form, house.map(House::name).orElse(""), page);
        var spokesperson = known == null ? SPOKESPERSON.read(form, page::t) : known.name();
        if (legal && spokesperson.isEmpty()) form.reject("porteparole", page.t("membership.spokesperson.missing"));
        var sponsor = SPONSOR.read(form, page::t);
        var words = WORDS.read(form, page::t);
        var category = category(form, page);
        if (charter != null && !ACCEPTED.read(form, page::t))
            form.reject("charte-acceptee", page.t("membership.accepted.missing"));
        if (charter != null && !charter.id().toString().equals(form.value("charte")))
            form.reject("charte-acceptee", page.t("membership.accepted.changed"));
        if (form.wrong()) return Optional.empty();
        return Optional.of(new Application(
                Ids.next(),
                organisation,
                legal ? house.map(House::id).orElse(null) : known == null ? null : known.id(),
                legal ? MemberKind.ORGANISATION : MemberKind.PERSON,
                contact,
                legal ? spokesperson : "",
                category,
                charter == null ? null : charter.id(),
                sponsor,
                words,
                known == null ? page.lang() : known.language(),
                known == null ? State.UNCONFIRMED : State.APPLIED,
                "",
                by,
                today,
                null));
    }

    private Contact contact(Form form, String house, Page page) {
        var phone = ContactFields.PHONE.read(form, page::t);
        var address = ContactFields.ADDRESS.read(form, page::t);
        if (known != null)
            return new Contact(
                    house.isEmpty() ? known.name() : house, known.email().text(), phone, address);
        var name = ContactFields.NAME.read(form, page::t);
        var email = EMAIL.read(form, page::t);
        if (Email.read(email).isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        return new Contact(name, email, phone, address);
    }

    private @Nullable UUID category(Form form, Page page) {
        if (categories.size() == 1) return categories.getFirst().id();
        if (categories.isEmpty()) return null;
        var chosen = categories.stream()
                .filter(it -> it.id().toString().equals(form.value(CATEGORY)))
                .findFirst();
        if (chosen.isEmpty()) form.reject(CATEGORY, page.t("membership.category.missing"));
        return chosen.map(Category::id).orElse(null);
    }
}
