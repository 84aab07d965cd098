package org.fabcom.people.passkeys;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The public halves of keys; the secret half never leaves its owner's device. Thread-safe. */
@Repository
record Passkeys(Sql db) implements UserCredentialRepository {

    static final int MOST = 20;
    private static final String SELECT = """
            select id, person, credential_id, public_key, attestation, signature_count, verified, transports, backup_eligible,
                   backed_up, label, created_at, last_used_at, resting_since
            from people.passkey
            """;

    List<Passkey> of(PartyId person) {
        return db.sql(SELECT + " where person = :person order by created_at, id")
                .param("person", person.value())
                .list((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        Times.read(row, "created_at"),
                        Times.read(row, "last_used_at"),
                        row.getObject("resting_since") != null));
    }

    /** False if the key is somebody else's, or gone. */
    boolean rename(PartyId person, UUID key, String label) {
        return db.sql("update people.passkey set label = :label where id = :id and person = :person")
                .param("label", label, "id", key, "person", person.value())
                .updated();
    }

    boolean remove(PartyId person, UUID key) {
        return db.sql("delete from people.passkey where id = :id and person = :person")
                .param("id", key, "person", person.value())
                .updated();
    }

    /** All of them, since the base is that of a backup; those of before keep resting. */
    void rest() {
        db.sql("update people.passkey set resting_since = :now where resting_since is null")
                .update();
    }

    boolean wake(PartyId person, UUID key) {
        return db.sql("update people.passkey set resting_since = null where id = :id and person = :person")
                .param("id", key, "person", person.value())
                .updated();
    }

    @Override
    public void delete(Bytes credentialId) {
        db.sql("delete from people.passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .update();
    }

    /** A new key, or one that was just used. */
    @Override
    public void save(CredentialRecord it) {
        int used = db.sql("""
                update people.passkey set signature_count = :count, verified = :verified, backed_up = :backedUp,
                    last_used_at = :now
                where credential_id = :credential
                """)
                .param("count", it.getSignatureCount())
                .param("verified", it.isUvInitialized())
                .param("backedUp", it.isBackupState())
                .param("credential", it.getCredentialId().getBytes())
                .update();
        if (used == 0) insert(it);
    }

    private void insert(CredentialRecord it) {
        db.sql("""
                insert into people.passkey (id, person, credential_id, public_key, attestation, signature_count, verified,
                    transports, backup_eligible, backed_up, label, created_at, last_used_at)
                values (:id, :person, :credential, :key, :attestation, :count, :verified, :transports, :eligible, :backedUp,
                    :label, :now, :now)
                """)
                .param("id", Ids.next())
                .param("person", Handle.read(it.getUserEntityUserId()).value())
                .param("credential", it.getCredentialId().getBytes())
                .param("key", it.getPublicKey().getBytes())
                .param("attestation", bytes(it.getAttestationObject()))
                .param("count", it.getSignatureCount())
                .param("verified", it.isUvInitialized())
                .param(
                        "transports",
                        it.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("eligible", it.isBackupEligible(), "backedUp", it.isBackupState(), "label", it.getLabel())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.sql(SELECT + " where credential_id = :id and resting_since is null")
                .param("id", credentialId.getBytes())
                .optional(Passkeys::read)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return db.sql(SELECT + " where person = :person")
                .param("person", Handle.read(userId).value())
                .list(Passkeys::read);
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        if (bytes == null) throw new IllegalArgumentException("attestation");
        return bytes.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int n) throws SQLException {
        Instant used = Times.read(row, "last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handle.of(new PartyId(row.getObject("person", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(Times.read(row, "created_at"))
                .lastUsed(used)
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
