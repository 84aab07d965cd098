package org.fabcom.people.elsewhere;

import module java.base;
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
                WORDS.kept("people.oidc_provider", "made_by", "provider", "provider", "administrators")
                        .hiding("secret"),
                WORDS.deleted("people.oidc_arrival", "email", "link", "arrival", "nobody")
                        .where("lower(email) = :email")
                        .hiding("digest", "browser_digest", "nonce", "verifier"),
                WORDS.deleted("people.oidc_link", "person", "link", "link", "you"),
                WORDS.deleted("people.oidc_seat", "person", "seat", "link", "you"));
    }
}
