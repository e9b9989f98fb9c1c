// Stands in for the registry's client.
exports.SchemaRegistry = class {
  async decode () {
    return {}
  }
}
