package io.danvan.coordination.common.web.openapi;

import io.danvan.coordination.common.Origin;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes orders as they stand in JSON: the command's fields beside its action. */
final class OrdersInOpenApi implements GlobalOpenApiCustomizer {
  private final List<OrderTypes> families;

  OrdersInOpenApi(List<OrderTypes> families) {
    this.families = List.copyOf(families);
  }

  @Override
  public void customise(OpenAPI api) {
    families.forEach(
        family -> api.getComponents().addSchemas(family.order().getSimpleName(), order(family)));
  }

  private static Schema<?> order(OrderTypes family) {
    Schema<?> order = new Schema<>();
    family
        .commands()
        .forEach(
            (action, command) ->
                order.addOneOfItem(
                    new Schema<>()
                        .title(action)
                        .addAllOfItem(reference(command))
                        .addAllOfItem(beside(action))));
    return order;
  }

  private static Schema<?> beside(String action) {
    StringSchema named = new StringSchema();
    named.addEnumItem(action);
    return new ObjectSchema()
        .addProperty("action", named)
        .addProperty("origin", reference(Origin.class))
        .addRequiredItem("action");
  }

  private static Schema<?> reference(Class<?> type) {
    return new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
  }
}
