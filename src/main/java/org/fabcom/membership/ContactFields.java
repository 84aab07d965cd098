package org.fabcom.membership;

import static org.fabcom.web.field.Kinds.joined;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.membership.Member.Contact;
import org.fabcom.people.Email;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;

/** What the register says of a member, as forms ask it. */
public final class ContactFields {

    public static final Field<Contact, String> NAME = Field.of(
                    "nom", "name", "membership.name", line(1, 160), Contact::name)
            .required("membership.name.missing");
    public static final Field<Contact, String> EMAIL = Field.of(
                    "courriel", "email", "membership.email", line(0, 200), Contact::email)
            .inputmode("email");
    public static final Field<Contact, String> PHONE = Field.of(
                    "telephone", "phone", "membership.phone", line(0, 40), Contact::phone)
            .inputmode("tel");
    public static final Field<Contact, String> ADDRESS =
            Field.of("adresse", "address", "membership.address", joined(300), Contact::address);

    public static final Fields<Contact> ALL = Fields.of(
            List.of(NAME, EMAIL, PHONE, ADDRESS),
            said -> new Contact(said.get(NAME), said.get(EMAIL), said.get(PHONE), said.get(ADDRESS)));

    private ContactFields() {}

    /** Empty if something is wrong; the form then says what. */
    public static Optional<Contact> read(Form form, Page page) {
        return ALL.read(form, page::t, (said, again) -> {
            var typed = said.get(EMAIL);
            if (!typed.isEmpty() && Email.read(typed).isEmpty()) again.reject("courriel", page.t("people.email.wrong"));
        });
    }
}
