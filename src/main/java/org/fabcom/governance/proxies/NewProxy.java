package org.fabcom.governance.proxies;

import java.util.Map;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * @param holder null: blank
 * @param instructions by item: {@code for}, {@code against} or {@code abstain}
 */
public record NewProxy(PartyId giver, @Nullable PartyId holder, Scope scope, Map<UUID, String> instructions) {}
