package org.fabcom.people.elsewhere;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of people who come with the account of another house. */
@Component
class ElsewherePersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.elsewhere.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("people.oidc_provider", "made_by", "provider", "provider", "administrators"),
                WORDS.field("people.oidc_arrival", "email", "link", "arrival", "nobody"),
                WORDS.field("people.oidc_link", "person", "link", "link", "you"),
                WORDS.field("people.oidc_seat", "person", "seat", "link", "you"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("people.oidc_provider", "made_by").hiding("secret"),
                Trace.deleted("people.oidc_arrival", "email")
                        .where("lower(email) = :email")
                        .hiding("digest", "browser_digest", "nonce", "verifier"),
                Trace.deleted("people.oidc_link", "person"),
                Trace.deleted("people.oidc_seat", "person"));
    }
}
