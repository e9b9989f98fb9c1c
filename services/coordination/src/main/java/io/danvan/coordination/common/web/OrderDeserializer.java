package io.danvan.coordination.common.web;

import io.danvan.coordination.common.Origin;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command by the {@code action} that it names, with the fields of exactly that command.
 *
 * @param <C> the family of commands
 * @param <O> the family's orders
 */
public final class OrderDeserializer<C, O> extends ValueDeserializer<O> {
  private static final String ACTION = "action";
  private static final String ORIGIN = "origin";

  private final Map<String, ? extends Class<? extends C>> types;
  private final BiFunction<C, @Nullable Origin, O> order;

  /** Reads commands of these types by their actions. */
  public OrderDeserializer(
      Map<String, ? extends Class<? extends C>> types, BiFunction<C, @Nullable Origin, O> order) {
    this.types = types;
    this.order = order;
  }

  @Override
  public O deserialize(JsonParser json, DeserializationContext context) {
    if (!(context.readTree(json) instanceof ObjectNode fields)) {
      throw new Refused(WebRefusals.BAD_REQUEST);
    }
    Class<? extends C> type = type(fields.remove(ACTION));
    JsonNode origin = fields.remove(ORIGIN);
    return order.apply(
        context.readTreeAsValue(fields, type),
        origin == null || origin.isNull() ? null : context.readTreeAsValue(origin, Origin.class));
  }

  private Class<? extends C> type(@Nullable JsonNode action) {
    if (action == null || action.isNull()) {
      throw new Refused(WebRefusals.missingField(ACTION));
    }
    Class<? extends C> type = action.isString() ? types.get(action.stringValue()) : null;
    if (type == null) {
      throw new Refused(WebRefusals.invalidField(ACTION));
    }
    return type;
  }
}
