package org.tradecommitments.shared;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Derives the schema of a merge patch (RFC 7396), {@code XPatch}, from that of a new item, {@code NewX}: the same
 * properties, of which any may be absent, and so on down through the objects in it. Lists are replaced as a whole.
 */
final class ContractPatches {

    private static final String PATCH = "Patch";

    private final ContractSchemas schemas;

    ContractPatches(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    void describe(Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> {
            String name = ContractSchemas.name(type.getSchema());
            if (name != null && name.endsWith(PATCH)) {
                derive(name, "New" + name.substring(0, name.length() - PATCH.length()));
            }
        });
    }

    private void derive(String name, String from) {
        Schema item = schemas.named(from);
        Schema patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What to amend: what is absent stays as it is, what is null is cleared.");
        ContractSchemas.close(patch);
        item.getProperties().forEach((property, value) -> patch.addProperty(property, member(property, value, item)));
        schemas.add(name, patch);
    }

    /** Null clears a property that an item can be without; another may be given anew but not cleared. */
    private Schema member(String property, Schema value, Schema item) {
        String name = ContractSchemas.name(ContractSchemas.referring(value));
        boolean needed = item.getRequired() != null && item.getRequired().contains(property);
        if (name == null || !ContractSchemas.isA(schemas.named(name), SchemaType.OBJECT)) {
            return value;
        }
        derive(name + PATCH, name);
        Schema member = OASFactory.createSchema().ref(name + PATCH).description(value.getDescription());
        if (!needed) {
            ContractSchemas.allowNull(member);
        }
        return member;
    }
}
