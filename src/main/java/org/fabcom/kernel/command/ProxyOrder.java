package org.fabcom.kernel.command;

import module java.base;

/**
 * Two builds of one commit write the same proxies: Java names the methods of a class in no order, and Spring’s proxies take theirs from
 * it. What Spring reads methods with reads them by name, in the process that builds, and there alone (ADR 0198).
 */
public final class ProxyOrder {

    static final String READS = "org.springframework.cglib.core.ReflectUtils";

    /** Of the same package, and loaded without it. */
    private static final String NEIGHBOUR = "org.springframework.cglib.core.MethodInfo";

    private static final Comparator<Method> BY_NAME = Comparator.comparing(Method::getName)
            .thenComparing(it -> MethodType.methodType(it.getReturnType(), it.getParameterTypes())
                    .descriptorString());

    private ProxyOrder() {}

    /** Before the first proxy is written. */
    static void settle() {
        var loader = ProxyOrder.class.getClassLoader();
        try (var in = loader.getResourceAsStream(READS.replace('.', '/') + ".class")) {
            var bytes = ordered(Objects.requireNonNull(in).readAllBytes());
            MethodHandles.privateLookupIn(Class.forName(NEIGHBOUR, false, loader), MethodHandles.lookup())
                    .defineClass(bytes);
        } catch (IOException | ReflectiveOperationException | LinkageError late) {
            throw new IllegalStateException(READS, late);
        }
    }

    /** The same class, which asks {@link #methods} instead of Java. */
    static byte[] ordered(byte[] bytes) {
        var file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction it
                    && it.owner().asInternalName().equals("java/lang/Class")
                    && it.name().equalsString("getDeclaredMethods"))
                code.invokestatic(
                        ClassDesc.of(ProxyOrder.class.getName()),
                        "methods",
                        MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;)[Ljava/lang/reflect/Method;"));
            else code.with(element);
        }));
    }

    /** What a class declares, always in one order. */
    public static Method[] methods(Class<?> of) {
        var methods = of.getDeclaredMethods();
        Arrays.sort(methods, BY_NAME);
        return methods;
    }
}
