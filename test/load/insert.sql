SELECT load.add_service(:client_id);
