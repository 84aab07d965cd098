package org.fabcom.kernel;

import module java.base;

/** The link of one thing, for who has no account. Signed with a secret of the instance: it can’t be guessed and is not kept. */
public abstract class SealedLinks<T> {

    private static final int LETTERS = 32;

    private final Secrets secrets;
    private final String purpose;
    private final String path;
    private final Function<UUID, Optional<T>> things;

    /** @param purpose what the secret signs here and nowhere else; {@code path}: where the link leads, to its last slash */
    protected SealedLinks(Secrets secrets, String purpose, String path, Function<UUID, Optional<T>> things) {
        this.secrets = secrets;
        this.purpose = purpose;
        this.path = path;
        this.things = things;
    }

    public String path(UUID thing) {
        return path + thing + "/" + seal(thing);
    }

    /** Empty where the seal is not right. */
    public Optional<T> open(UUID thing, String seal) {
        boolean right = MessageDigest.isEqual(
                seal(thing).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
        return right ? things.apply(thing) : Optional.empty();
    }

    private String seal(UUID thing) {
        return secrets.sign(purpose, thing.toString()).substring(0, LETTERS);
    }
}
